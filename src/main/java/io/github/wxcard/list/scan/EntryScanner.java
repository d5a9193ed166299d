package io.github.wxcard.list.scan;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Outline;
import io.github.wxcard.text.Swar;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scans the bytes of an entry, and inside its {@code cardExt}, once, allocating next to nothing.
 *
 * <p>It can say that the shape of an entry is surely right, or that it cannot tell; it never says
 * that something is wrong. Objects in objects, numbers that are not plain digits, {@code null},
 * escapes in names and escaped surrogates are left to the reader. For one thread.
 */
public final class EntryScanner {
  /** What cannot be told. */
  private static final int UNSURE = -1;

  /** So many digits are surely a {@code long}. */
  private static final int MOST_DIGITS = 18;

  private static final String EMBEDDING = "cardExt";

  private final ScannedEntry scanned;
  private final Names entry;
  private final Names ext;
  private final Bytes embedded = new Bytes();
  private final Bytes texts = new Bytes();
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer decoded = CharBuffer.allocate(256);
  private long highBits;
  private boolean blanks;

  /** Quotes of names and texts have a backslash before them while an object in a string is read. */
  private int quoteWidth = 1;

  /** A scanner for entries of a kind, of these outlines. */
  public EntryScanner(DocumentKind kind, Outline entry, Outline ext) {
    this.scanned = new ScannedEntry(kind, entry, ext);
    this.entry = new Names(entry, scanned, "");
    this.ext = new Names(ext, scanned, Card.IN_EXT);
  }

  /** What the last scan showed, where it was sure. */
  public ScannedEntry scanned() {
    return scanned;
  }

  /**
   * Scans the entry that begins at a place.
   *
   * @param end after the last byte there is
   * @return after the entry, or less than 0 where its shape is not surely right
   */
  int scan(byte[] bytes, int start, int end) {
    scanned.clear();
    texts.clear();
    highBits = 0;
    blanks = false;
    int after = object(bytes, start, end, entry);
    return after >= 0 && (!Swar.anyHigh(highBits) || isUtf8(bytes, start, after)) ? after : UNSURE;
  }

  /** Whether the last scan saw ASCII without blanks between values. */
  boolean isPlain() {
    return !blanks && !Swar.anyHigh(highBits);
  }

  private int object(byte[] bytes, int start, int end, Names names) {
    if (!is(bytes, start, end, '{')) {
      return UNSURE;
    }
    int seen = 0;
    int at = skip(bytes, start + 1, end);
    for (int position = 0; isQuote(bytes, at, end); position++) {
      int from = at + quoteWidth;
      int quote = plainEnd(bytes, from, end);
      int index = isQuote(bytes, quote, end) ? names.find(bytes, from, quote, position) : UNSURE;
      if (index < 0 || (seen & (1 << index)) != 0) {
        return UNSURE;
      }
      seen |= 1 << index;
      at = skip(bytes, quote + quoteWidth, end);
      if (!is(bytes, at, end, ':')) {
        return UNSURE;
      }
      at = value(bytes, skip(bytes, at + 1, end), end, names.members[index]);
      if (at < 0) {
        return UNSURE;
      }
      at = skip(bytes, at, end);
      if (is(bytes, at, end, '}')) {
        return (seen & names.required) == names.required ? at + 1 : UNSURE;
      }
      if (!is(bytes, at, end, ',')) {
        return UNSURE;
      }
      at = skip(bytes, at + 1, end);
    }
    return UNSURE;
  }

  private int value(byte[] bytes, int start, int end, Name name) {
    return switch (name.content) {
      case TEXT -> string(bytes, start, end, name);
      case OBJECT_IN_TEXT -> embedded(bytes, start, end, name);
      case NUMBER -> digits(bytes, start, end, name);
      case TRUTH -> truth(bytes, start, end, name);
      case OTHER -> UNSURE;
    };
  }

  private int string(byte[] bytes, int start, int end, Name name) {
    if (!isQuote(bytes, start, end)) {
      return UNSURE;
    }
    int from = start + quoteWidth;
    int quote = plainEnd(bytes, from, end);
    if (isQuote(bytes, quote, end)) {
      name.slice.setString(bytes, from, quote - from);
    } else {
      int first = texts.size;
      quote = quoteWidth == 1 ? unescape(bytes, from, end, texts) : UNSURE;
      if (quote < 0) {
        return UNSURE;
      }
      name.slice.setString(texts.held, first, texts.size - first);
    }
    return name.isLongEnough() ? quote + quoteWidth : UNSURE;
  }

  /** Most often the only escapes are those of the quotes; then nothing needs to be copied. */
  private int embedded(byte[] bytes, int start, int end, Name name) {
    if (!is(bytes, start, end, '"')) {
      return UNSURE;
    }
    quoteWidth = 2;
    int after = object(bytes, skip(bytes, start + 1, end), end, ext);
    after = after < 0 ? UNSURE : skip(bytes, after, end);
    quoteWidth = 1;
    if (after < 0 || !is(bytes, after, end, '"')) {
      return copied(bytes, start, end, name);
    }
    name.slice.setQuotedString(bytes, start + 1, after - start - 1);
    return after + 1;
  }

  private int copied(byte[] bytes, int start, int end, Name name) {
    embedded.clear();
    int quote = unescape(bytes, start + 1, end, embedded);
    if (quote < 0) {
      return UNSURE;
    }
    name.slice.setString(embedded.held, 0, embedded.size);
    int after = object(embedded.held, blank(embedded.held, 0, embedded.size), embedded.size, ext);
    boolean whole = after >= 0 && blank(embedded.held, after, embedded.size) == embedded.size;
    return whole ? quote + 1 : UNSURE;
  }

  private static int digits(byte[] bytes, int start, int end, Name name) {
    int at = start;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == start || at - start > MOST_DIGITS || bytes[start] == '0') {
      return UNSURE;
    }
    name.slice.setDigits(bytes, start, at - start);
    return at;
  }

  private static int truth(byte[] bytes, int start, int end, Name name) {
    boolean value = is(bytes, start, end, 't');
    byte[] word = value ? Name.TRUE : Name.FALSE;
    int after = start + word.length;
    if (after > end || !Arrays.equals(bytes, start, after, word, 0, word.length)) {
      return UNSURE;
    }
    name.slice.setBoolean(value);
    return after;
  }

  /** The first place from here that is no plain character of a string. */
  private int plainEnd(byte[] bytes, int start, int end) {
    int at = start;
    while (at + Long.BYTES <= end) {
      long eight = Swar.at(bytes, at);
      highBits |= eight;
      long special = special(eight);
      if (special != 0) {
        return at + Swar.first(special);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] & 0xff) >= ' ') {
      highBits |= bytes[at];
      at++;
    }
    return at;
  }

  /** Appends the text of a string; the place of its closing quote. */
  private int unescape(byte[] bytes, int start, int end, Bytes out) {
    int at = start;
    while (at < end) {
      at = plain(bytes, at, end, out);
      if (is(bytes, at, end, '"')) {
        return at;
      }
      at = at + 1 < end && bytes[at] == '\\' ? escape(bytes, at + 1, end, out) : UNSURE;
      if (at < 0) {
        return UNSURE;
      }
    }
    return UNSURE;
  }

  /** Appends the plain characters of a string that begin here; after them. */
  private int plain(byte[] bytes, int start, int end, Bytes out) {
    int at = start;
    while (at + Long.BYTES <= end) {
      long eight = Swar.at(bytes, at);
      long special = special(eight);
      int count = special == 0 ? Long.BYTES : Swar.first(special);
      highBits |= eight;
      out.put(eight, count);
      at += count;
      if (special != 0) {
        return at;
      }
    }
    int rest = plainEnd(bytes, at, end);
    out.put(bytes, at, rest);
    return rest;
  }

  private static long special(long eight) {
    return Swar.equal(eight, '"') | Swar.equal(eight, '\\') | Swar.below(eight, ' ');
  }

  /** Appends the character whose escape goes on here; after the escape. */
  private static int escape(byte[] bytes, int at, int end, Bytes out) {
    byte code = bytes[at];
    if (code == '"' || code == '\\' || code == '/') {
      out.put(code);
      return at + 1;
    }
    if (code == 'u') {
      return at + 4 < end && out.putCharacter(hex(bytes, at + 1)) ? at + 5 : UNSURE;
    }
    int index = "bfnrt".indexOf(code);
    if (index < 0) {
      return UNSURE;
    }
    out.put((byte) "\b\f\n\r\t".charAt(index));
    return at + 1;
  }

  private static int hex(byte[] bytes, int start) {
    int value = 0;
    for (int at = start; at < start + 4; at++) {
      int digit = Character.digit(bytes[at], 16);
      if (digit < 0) {
        return UNSURE;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static boolean is(byte[] bytes, int at, int end, char character) {
    return at < end && bytes[at] == character;
  }

  private boolean isQuote(byte[] bytes, int at, int end) {
    return quoteWidth == 1
        ? is(bytes, at, end, '"')
        : is(bytes, at, end, '\\') && is(bytes, at + 1, end, '"');
  }

  private int skip(byte[] bytes, int start, int end) {
    if (start < end && bytes[start] > ' ') {
      return start;
    }
    // In a string no other blank may stand as it is.
    int after = quoteWidth == 1 ? blank(bytes, start, end) : start;
    while (quoteWidth == 2 && is(bytes, after, end, ' ')) {
      after++;
    }
    blanks |= after > start;
    return after;
  }

  /** After the blanks that begin here. */
  static int blank(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  private boolean isUtf8(byte[] bytes, int start, int end) {
    decoder.reset();
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    while (true) {
      decoded.clear();
      var result = decoder.decode(in, decoded, true);
      if (!result.isOverflow()) {
        return !result.isError();
      }
    }
  }

  /** Bytes that are gathered. */
  private static final class Bytes {
    private byte[] held = new byte[512];
    private int size;

    void clear() {
      size = 0;
    }

    void put(byte value) {
      grow(1);
      held[size++] = value;
    }

    void put(byte[] bytes, int from, int to) {
      grow(to - from);
      System.arraycopy(bytes, from, held, size, to - from);
      size += to - from;
    }

    /** Appends the first of eight bytes. */
    void put(long eight, int count) {
      grow(Long.BYTES);
      Swar.put(held, size, eight);
      size += count;
    }

    /** Appends a character of the basic plane; false where it is none. */
    boolean putCharacter(int unit) {
      if (unit < 0 || Character.isSurrogate((char) unit)) {
        return false;
      }
      byte[] utf8 = Character.toString(unit).getBytes(StandardCharsets.UTF_8);
      put(utf8, 0, utf8.length);
      return true;
    }

    private void grow(int more) {
      if (held.length - size < more) {
        held = Arrays.copyOf(held, Math.max(2 * held.length, size + more));
      }
    }
  }

  private enum Content {
    TEXT,
    OBJECT_IN_TEXT,
    NUMBER,
    TRUTH,
    OTHER
  }

  /** A member by its name. */
  private static final class Name {
    static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final byte[] utf8;
    private final long head;
    private final long headMask;
    private final Content content;
    private final int minLength;
    private final ScannedValue slice;

    Name(String name, Outline.Shape shape, ScannedValue slice) {
      this.utf8 = name.getBytes(StandardCharsets.UTF_8);
      this.headMask = utf8.length >= Long.BYTES ? -1 : (1L << (Byte.SIZE * utf8.length)) - 1;
      this.head = Swar.at(Arrays.copyOf(utf8, Math.max(Long.BYTES, utf8.length)), 0) & headMask;
      this.content = content(name, shape.type());
      this.minLength = shape.minLength();
      this.slice = slice;
    }

    /** Whether some bytes are this name; {@code eight} are the first of them and what follows. */
    boolean is(byte[] bytes, int from, int to, long eight) {
      return to - from == utf8.length
          && (eight & headMask) == head
          && (utf8.length <= Long.BYTES || Arrays.equals(utf8, 0, utf8.length, bytes, from, to));
    }

    private static Content content(String name, String type) {
      return switch (type) {
        case "string" -> name.equals(EMBEDDING) ? Content.OBJECT_IN_TEXT : Content.TEXT;
        case "number" -> Content.NUMBER;
        case "boolean" -> Content.TRUTH;
        default -> Content.OTHER;
      };
    }

    /** Counts characters, not bytes. */
    boolean isLongEnough() {
      int characters = 0;
      for (int at = 0; at < slice.length() && characters < minLength; at++) {
        characters += (slice.at(at) & 0xc0) != 0x80 ? 1 : 0;
      }
      return characters >= minLength;
    }
  }

  /** The members of an object, and which of them it must have. */
  private static final class Names {
    private final Name[] members;
    private final int[] usual;
    private final int required;

    Names(Outline outline, ScannedEntry scanned, String path) {
      SortedMap<String, Outline.Shape> sorted = new TreeMap<>(outline.members());
      if (!outline.complete() || sorted.size() >= Integer.SIZE) {
        sorted.clear();
      }
      members = new Name[sorted.size()];
      int bits = 0;
      int at = 0;
      for (Map.Entry<String, Outline.Shape> each : sorted.entrySet()) {
        ScannedValue slice = scanned.member(path.concat(each.getKey()));
        members[at] = new Name(each.getKey(), each.getValue(), slice);
        bits |= each.getValue().required() ? 1 << at : 0;
        at++;
      }
      required = bits;
      usual = new int[members.length];
    }

    /**
     * The index of the member of that name.
     *
     * @param position how many members came before: most objects have theirs in the same order
     */
    int find(byte[] bytes, int from, int to, int position) {
      if (from + Long.BYTES > bytes.length) {
        return UNSURE;
      }
      long eight = Swar.at(bytes, from);
      int slot = Math.min(position, usual.length - 1);
      if (slot < 0 || members[usual[slot]].is(bytes, from, to, eight)) {
        return slot < 0 ? UNSURE : usual[slot];
      }
      for (int at = 0; at < members.length; at++) {
        if (members[at].is(bytes, from, to, eight)) {
          usual[slot] = at;
          return at;
        }
      }
      return UNSURE;
    }
  }
}
