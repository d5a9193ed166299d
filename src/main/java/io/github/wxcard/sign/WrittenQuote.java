package io.github.wxcard.sign;

/**
 * The quote of a token as its file writes it, which tells how many JSON strings the token is in: it
 * is escaped once for each.
 *
 * @param character the character that begins the token: a quote, where it is a string of JSON
 * @param source what the file has for it
 * @param depth how many strings are around it
 */
record WrittenQuote(int character, String source, int depth) {
  /** More strings than a text is searched in. */
  private static final int MOST_STRINGS = 16;

  /** The quote that a token begins with, of which the file has this from there on. */
  static WrittenQuote of(CharSequence source) {
    for (int depth = 0; ; depth++) {
      DeepText text = new DeepText(source, depth);
      int character = text.next();
      // Within strings a backslash stands before each quote, and before each backslash.
      if (character != '\\' || depth == MOST_STRINGS) {
        return new WrittenQuote(character, source.subSequence(0, text.at()).toString(), depth);
      }
    }
  }

  /** Whether it begins a string of JSON, in strings whose escapes are those of JSON. */
  boolean isJson() {
    return character == '"';
  }

  /** A text that stands where the token does, as the file writes it. */
  String written(String text) {
    String written = text;
    for (int string = 0; string < depth; string++) {
      written = escaped(written);
    }
    return written;
  }

  /** A text without control characters as the content of a string. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
