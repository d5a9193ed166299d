package io.github.wxcard.engine;

/**
 * A text without the backslashes of JSON escapes of any depth, each character with its place in it.
 *
 * <p>What is escaped and what is not thus becomes the same text: {@code \\\"a\\u0062} and {@code
 * "ab} do.
 */
final class Unescaped {
  private static final String CONTROLS = "\b\f\n\r\t";
  private static final String LETTERS = "bfnrt";

  private final CharSequence source;
  private final String text;
  private final int[] starts;
  private final int[] backslashes;

  Unescaped(CharSequence source) {
    this.source = source;
    this.starts = new int[source.length() + 1];
    this.backslashes = new int[source.length()];
    StringBuilder plain = new StringBuilder(source.length());
    int escapes = 0;
    for (int at = 0; at < source.length(); ) {
      boolean hex = escapes > 0 && isUnit(at);
      int end = at + (hex ? 5 : 1);
      char unit = hex ? (char) unit(at) : source.charAt(at);
      at = end;
      if (unit == '\\') {
        escapes++;
        continue;
      }
      backslashes[plain.length()] = escapes;
      plain.append(escapes > 0 && !hex ? meant(unit) : unit);
      starts[plain.length()] = end;
      escapes = 0;
    }
    this.text = plain.toString();
  }

  /** The text itself. */
  String text() {
    return text;
  }

  /** Where in the source a character of the text begins, its backslashes included. */
  int start(int at) {
    return starts[at];
  }

  /** Where in the source a character of the text ends. */
  int end(int at) {
    return starts[at + 1];
  }

  /** How many backslashes stand before a character. */
  int backslashes(int at) {
    return backslashes[at];
  }

  /** The character that an escape by a letter stands for. */
  private static char meant(char unit) {
    int letter = LETTERS.indexOf(unit);
    return letter < 0 ? unit : CONTROLS.charAt(letter);
  }

  /** Whether {@code uXXXX} stands there. */
  private boolean isUnit(int at) {
    return source.charAt(at) == 'u' && at + 5 <= source.length() && unit(at) >= 0;
  }

  private int unit(int at) {
    int unit = 0;
    for (int place = at + 1; place < at + 5; place++) {
      int digit = Character.digit(source.charAt(place), 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }
}
