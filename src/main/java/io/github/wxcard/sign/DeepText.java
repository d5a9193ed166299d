package io.github.wxcard.sign;

/** The characters of a text that is so many JSON strings deep, each with what the file writes. */
final class DeepText {
  /** Comes after the last character, and stands for an escape that is none. */
  static final int NONE = -1;

  private static final String CONTROLS = "\b\f\n\r\t";
  private static final String LETTERS = "bfnrt";

  private final CharSequence source;
  private final int depth;
  private int at;

  /** The text from the beginning of a source on. */
  DeepText(CharSequence source, int depth) {
    this.source = source;
    this.depth = depth;
  }

  /** Where in the source the next character begins. */
  int at() {
    return at;
  }

  /** The next character, with all escapes undone. */
  int next() {
    return next(depth);
  }

  private int next(int strings) {
    if (strings == 0) {
      return at < source.length() ? source.charAt(at++) : NONE;
    }
    int character = next(strings - 1);
    return character == '\\' ? unescaped(strings - 1) : character;
  }

  private int unescaped(int strings) {
    int letter = next(strings);
    if (letter != 'u') {
      int control = LETTERS.indexOf(letter);
      return control < 0 ? letter : CONTROLS.charAt(control);
    }
    int unit = 0;
    for (int digits = 0; digits < 4; digits++) {
      int digit = Character.digit(next(strings), 16);
      if (digit < 0) {
        return NONE;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }
}
