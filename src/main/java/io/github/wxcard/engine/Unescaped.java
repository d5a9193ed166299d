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
  private final StringBuilder text = new StringBuilder();
  private final int[] starts;
  private final int[] ends;
  private final int[] backslashes;

  Unescaped(CharSequence source) {
    this.source = source;
    this.starts = new int[source.length()];
    this.ends = new int[source.length()];
    this.backslashes = new int[source.length()];
    int start = 0;
    int escapes = 0;
    for (int at = 0; at < source.length(); ) {
      int end = at + (escapes > 0 && isUnit(at) ? 5 : 1);
      char unit = end == at + 1 ? source.charAt(at) : (char) unit(at);
      at = end;
      if (unit == '\\') {
        escapes++;
        continue;
      }
      add(unit, start, end, escapes);
      start = end;
      escapes = 0;
    }
  }

  /** The text itself. */
  String text() {
    return text.toString();
  }

  /** Where in the source a character of the text begins, its backslashes included. */
  int start(int at) {
    return starts[at];
  }

  /** Where in the source a character of the text ends. */
  int end(int at) {
    return ends[at];
  }

  /** How many backslashes stand before a character. */
  int backslashes(int at) {
    return backslashes[at];
  }

  private void add(char unit, int start, int end, int escapes) {
    int at = text.length();
    starts[at] = start;
    ends[at] = end;
    backslashes[at] = escapes;
    // An escape by a letter says the same as the character.
    int control = CONTROLS.indexOf(unit);
    text.append(control < 0 ? unit : LETTERS.charAt(control));
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
