package io.github.wxcard.text;

/** The two halves of characters beyond the basic plane. */
public final class Surrogates {
  private Surrogates() {}

  /** Whether each half in a text has the other one beside it. */
  public static boolean arePaired(String text) {
    return firstLone(text, 0) < 0;
  }

  /** A text with U+FFFD in the place of each half without the other. */
  public static String withoutHalves(String text) {
    int lone = firstLone(text, 0);
    if (lone < 0) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text);
    for (; lone >= 0; lone = firstLone(text, lone + 1)) {
      whole.setCharAt(lone, '\ufffd');
    }
    return whole.toString();
  }

  private static int firstLone(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isSurrogate(unit)) {
        boolean paired =
            Character.isHighSurrogate(unit)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!paired) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }
}
