package io.github.wxcard.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** Text as a link has it: {@code %22} for a quote, each byte of UTF-8 on its own. */
final class PercentEncoding {
  /** An object or array. */
  private static final Pattern BEGINNING = Pattern.compile("%(?:7[Bb]|5[Bb])");

  /** A blank between tokens as forms have it, where JSON has no plus sign. */
  private static final Pattern OF_FORM = Pattern.compile("%(?:3[Aa]|2[Cc])\\+");

  private PercentEncoding() {}

  /** Whether JSON in a text, from its first character that is no blank, is escaped like that. */
  static boolean beginsIn(String text) {
    return BEGINNING.matcher(text.strip()).lookingAt();
  }

  /** A text without its escapes; a plus sign stays one, but for those of a form. */
  static DecodedText decode(String text, Text parent) {
    DecodedText.Builder decoded = new DecodedText.Builder();
    boolean form = OF_FORM.matcher(text).find();
    int at = 0;
    while (at < text.length()) {
      int end = escapesEnd(text, at);
      if (end == at) {
        char plain = text.charAt(at);
        decoded.add(form && plain == '+' ? ' ' : plain, at);
        at++;
        continue;
      }
      String characters = new String(bytes(text, at, end), UTF_8);
      int start = at;
      for (int i = 0; i < characters.length(); i++) {
        char character = characters.charAt(i);
        decoded.add(character, start);
        start = Math.min(end, start + 3 * length(character));
      }
      at = end;
    }
    return decoded.of(parent, text.length());
  }

  private static int escapesEnd(String text, int start) {
    int at = start;
    while (at + 2 < text.length()
        && text.charAt(at) == '%'
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0) {
      at += 3;
    }
    return at;
  }

  private static byte[] bytes(String text, int from, int to) {
    byte[] bytes = new byte[(to - from) / 3];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) Integer.parseInt(text, from + 3 * at + 1, from + 3 * at + 3, 16);
    }
    return bytes;
  }

  /** The bytes of a unit: of a surrogate pair, two each. */
  private static int length(char unit) {
    if (unit < 0x80) {
      return 1;
    }
    return unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
  }
}
