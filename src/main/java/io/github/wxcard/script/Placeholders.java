package io.github.wxcard.script;

/** What a template engine puts a value in the place of. */
public final class Placeholders {
  private Placeholders() {}

  /**
   * Whether one stands in a text: <code>${…}</code>, <code>{{…}}</code>, {@code <%…%>}, {@code
   * #{…}}.
   */
  public static boolean standIn(String text) {
    return stands(text, "${", "}")
        || stands(text, "{{", "}}")
        || stands(text, "<%", "%>")
        || stands(text, "#{", "}");
  }

  private static boolean stands(String text, String begin, String end) {
    int at = text.indexOf(begin);
    return at >= 0 && text.indexOf(end, at + begin.length() + 1) >= 0;
  }
}
