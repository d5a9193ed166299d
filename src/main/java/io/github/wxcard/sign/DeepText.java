package io.github.wxcard.sign;

/**
 * The characters of a text that is so many JSON strings deep, each with what the file writes.
 *
 * <p>Escapes are undone in two other places, by other rules, so that no mechanism serves all: the
 * literals of {@link io.github.wxcard.text.Escapes} are those of scripts, of one depth, in a file
 * that need not be in memory; the gate undoes whatever may be an escape, of every depth at once, in
 * what need not be a string at all.
 */
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
