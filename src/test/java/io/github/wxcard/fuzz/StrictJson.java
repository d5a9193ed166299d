package io.github.wxcard.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether bytes are one RFC 8259 document, in the plainest way: the second opinion on the
 * reader.
 */
final class StrictJson {
  private static final int NESTING = 64;
  private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]*+");
  private static final Pattern SCALAR =
      Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?[0-9]++)?+");
  private static final Pattern STRING =
      Pattern.compile(
          "\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+\"", Pattern.DOTALL);

  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /** Whether these bytes are such a document, in UTF-8, without a byte order mark. */
  static boolean accepts(byte[] bytes) {
    try {
      return accepts(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Whether this text is such a document. */
  static boolean accepts(String text) {
    StrictJson json = new StrictJson(text);
    return json.value(0) && json.at == text.length();
  }

  private boolean value(int depth) {
    take(BLANKS);
    boolean read = take(SCALAR) || string() || container(depth);
    take(BLANKS);
    return read;
  }

  private boolean container(int depth) {
    char open = at < text.length() && text.charAt(at) == '[' ? '[' : '{';
    char close = open == '[' ? ']' : '}';
    if (depth == NESTING || !take(open)) {
      return false;
    }
    take(BLANKS);
    if (take(close)) {
      return true;
    }
    do {
      if (open == '{' && !(key() && take(':'))) {
        return false;
      }
      if (!value(depth + 1)) {
        return false;
      }
    } while (take(','));
    return take(close);
  }

  private boolean key() {
    take(BLANKS);
    boolean read = string();
    take(BLANKS);
    return read;
  }

  private boolean string() {
    int start = at;
    return take(STRING) && isPaired(text.substring(start, at));
  }

  /** Whether each half of a surrogate pair has its other half, escaped or not. */
  private static boolean isPaired(String literal) {
    boolean high = false;
    for (int place = 0; place < literal.length(); ) {
      boolean escaped = literal.charAt(place) == '\\';
      boolean unit = escaped && literal.charAt(place + 1) == 'u';
      char read =
          unit
              ? (char) Integer.parseInt(literal.substring(place + 2, place + 6), 16)
              : escaped ? 'x' : literal.charAt(place);
      if (high != Character.isLowSurrogate(read)) {
        return false;
      }
      high = Character.isHighSurrogate(read);
      place += unit ? 6 : escaped ? 2 : 1;
    }
    return true;
  }

  private boolean take(char character) {
    boolean there = at < text.length() && text.charAt(at) == character;
    at += there ? 1 : 0;
    return there;
  }

  private boolean take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    boolean there = matcher.lookingAt();
    at = there ? matcher.end() : at;
    return there;
  }
}
