package io.github.wxcard.list.scan;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.schema.Outline;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Scans the bytes of an entry, and of its {@code cardExt}, once, allocating next to nothing.
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

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

  private final ScannedEntry scanned;
  private final ObjectShape entry;
  private final ObjectShape ext;
  private final StringScanner strings = new StringScanner();
  private final ByteBuilder embedded = new ByteBuilder();
  private final ByteBuilder texts = new ByteBuilder();
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer decoded = CharBuffer.allocate(256);
  private boolean blanks;

  /** Quotes of names and texts have a backslash before them while an object in a string is read. */
  private int quoteWidth = 1;

  /** A scanner for entries of a kind, of these outlines. */
  public EntryScanner(DocumentKind kind, Outline entry, Outline ext) {
    this.scanned = new ScannedEntry(kind, entry, ext);
    this.entry = new ObjectShape(entry, scanned, "");
    this.ext = new ObjectShape(ext, scanned, Card.IN_EXT);
  }

  /** What the last scan found, where it was sure. */
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
    strings.clear();
    blanks = false;
    int after = object(bytes, start, end, entry);
    return after >= 0 && (strings.isAscii() || isUtf8(bytes, start, after)) ? after : UNSURE;
  }

  /** Whether the last scan saw ASCII without blanks between values. */
  boolean isPlain() {
    return !blanks && strings.isAscii();
  }

  private int object(byte[] bytes, int start, int end, ObjectShape shape) {
    if (!is(bytes, start, end, '{')) {
      return UNSURE;
    }
    int seen = 0;
    int at = skip(bytes, start + 1, end);
    for (int position = 0; isQuote(bytes, at, end); position++) {
      int from = at + quoteWidth;
      int quote = strings.plainEnd(bytes, from, end);
      int index = isQuote(bytes, quote, end) ? shape.find(bytes, from, quote, position) : UNSURE;
      if (index < 0 || (seen & (1 << index)) != 0) {
        return UNSURE;
      }
      seen |= 1 << index;
      at = afterName(bytes, quote + quoteWidth, end, shape.member(index));
      if (at < 0) {
        return UNSURE;
      }
      if (is(bytes, at, end, '}')) {
        return shape.isWhole(seen) ? at + 1 : UNSURE;
      }
      if (!is(bytes, at, end, ',')) {
        return UNSURE;
      }
      at = skip(bytes, at + 1, end);
    }
    return UNSURE;
  }

  /** The colon, the value and the blanks that come after the name of a member. */
  private int afterName(byte[] bytes, int start, int end, KnownMember member) {
    int colon = skip(bytes, start, end);
    if (!is(bytes, colon, end, ':')) {
      return UNSURE;
    }
    int after = value(bytes, skip(bytes, colon + 1, end), end, member);
    return after < 0 ? UNSURE : skip(bytes, after, end);
  }

  private int value(byte[] bytes, int start, int end, KnownMember member) {
    return switch (member.content()) {
      case STRING -> string(bytes, start, end, member);
      case OBJECT_IN_STRING -> embedded(bytes, start, end, member);
      case NUMBER -> digits(bytes, start, end, member);
      case BOOLEAN -> bool(bytes, start, end, member);
      case OTHER -> UNSURE;
    };
  }

  private int string(byte[] bytes, int start, int end, KnownMember member) {
    if (!isQuote(bytes, start, end)) {
      return UNSURE;
    }
    int from = start + quoteWidth;
    int quote = strings.plainEnd(bytes, from, end);
    if (isQuote(bytes, quote, end)) {
      member.value().setString(bytes, from, quote - from);
    } else {
      int first = texts.size();
      quote = quoteWidth == 1 ? strings.unescape(bytes, from, end, texts) : UNSURE;
      if (quote < 0) {
        return UNSURE;
      }
      member.value().setString(texts.held(), first, texts.size() - first);
    }
    return member.isLongEnough() ? quote + quoteWidth : UNSURE;
  }

  /** Most often the only escapes are those of the quotes; then nothing needs to be copied. */
  private int embedded(byte[] bytes, int start, int end, KnownMember member) {
    if (!is(bytes, start, end, '"')) {
      return UNSURE;
    }
    quoteWidth = 2;
    int after = object(bytes, skip(bytes, start + 1, end), end, ext);
    after = after < 0 ? UNSURE : skip(bytes, after, end);
    quoteWidth = 1;
    if (after < 0 || !is(bytes, after, end, '"')) {
      return copied(bytes, start, end, member);
    }
    member.value().setQuotedString(bytes, start + 1, after - start - 1);
    return after + 1;
  }

  private int copied(byte[] bytes, int start, int end, KnownMember member) {
    embedded.clear();
    int quote = strings.unescape(bytes, start + 1, end, embedded);
    if (quote < 0) {
      return UNSURE;
    }
    member.value().setString(embedded.held(), 0, embedded.size());
    byte[] copy = embedded.held();
    int size = embedded.size();
    int after = object(copy, afterBlanks(copy, 0, size), size, ext);
    return after >= 0 && afterBlanks(copy, after, size) == size ? quote + 1 : UNSURE;
  }

  private static int digits(byte[] bytes, int start, int end, KnownMember member) {
    int at = start;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == start || at - start > MOST_DIGITS || bytes[start] == '0') {
      return UNSURE;
    }
    member.value().setDigits(bytes, start, at - start);
    return at;
  }

  private static int bool(byte[] bytes, int start, int end, KnownMember member) {
    boolean value = is(bytes, start, end, 't');
    byte[] word = value ? TRUE : FALSE;
    int after = start + word.length;
    if (after > end || !Arrays.equals(bytes, start, after, word, 0, word.length)) {
      return UNSURE;
    }
    member.value().setBoolean(value);
    return after;
  }

  private static boolean is(byte[] bytes, int at, int end, char character) {
    return at < end && bytes[at] == character;
  }

  private boolean isQuote(byte[] bytes, int at, int end) {
    return quoteWidth == 1
        ? is(bytes, at, end, '"')
        : is(bytes, at, end, '\\') && is(bytes, at + 1, end, '"');
  }

  /** After the blanks that begin here, as far as they may stand in what is read. */
  private int skip(byte[] bytes, int start, int end) {
    if (start < end && bytes[start] > ' ') {
      return start;
    }
    // In a string no other blank may stand as it is.
    int after = quoteWidth == 1 ? afterBlanks(bytes, start, end) : start;
    while (quoteWidth == 2 && is(bytes, after, end, ' ')) {
      after++;
    }
    blanks |= after > start;
    return after;
  }

  /** After the blanks that begin here. */
  static int afterBlanks(byte[] bytes, int start, int end) {
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
}
