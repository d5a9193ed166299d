package io.github.wxcard.script;

/** What a template engine puts a value in the place of. */
public final class Placeholders {
  private Placeholders() {}

  /**
   * Whether there is one in a text: <code>${…}</code>, <code>{{…}}</code>, {@code <%…%>}, {@code
   * #{…}}.
   */
  public static boolean occurIn(String text) {
    return has(text, "${", "}")
        || has(text, "{{", "}}")
        || has(text, "<%", "%>")
        || has(text, "#{", "}");
  }

  private static boolean has(String text, String begin, String end) {
    int at = text.indexOf(begin);
    return at >= 0 && text.indexOf(end, at + begin.length() + 1) >= 0;
  }
}
