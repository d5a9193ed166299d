package io.github.wxcard.secret;

import java.util.Locale;

/** Text made safe to print: one line, no invisible character, no command, of bounded length. */
public final class Printable {
  /** The most characters (code points) of a value that are shown. */
  public static final int MOST_CHARACTERS = 60;

  /** What stands where a text was cut. */
  public static final char CUT = '\u2026';

  private Printable() {}

  /**
   * The text with control, bidirectional and invisible characters escaped, cut at 60 characters.
   */
  public static String of(String text) {
    if (text.length() <= MOST_CHARACTERS && plainEnd(text) == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(Math.min(text.length(), MOST_CHARACTERS) + 16);
    int shown = 0;
    for (int at = 0; at < text.length(); shown++) {
      if (shown == MOST_CHARACTERS) {
        return out.append(CUT).toString();
      }
      int codePoint = text.codePointAt(at);
      append(out, codePoint);
      at += Character.charCount(codePoint);
    }
    return out.toString();
  }

  /** The whole text with control, bidirectional and invisible characters escaped, but for tabs. */
  public static String line(String text) {
    return escaped(text, true);
  }

  /** The whole text with control, bidirectional and invisible characters escaped. */
  public static String all(String text) {
    return escaped(text, false);
  }

  private static String escaped(String text, boolean tabs) {
    int at = plainEnd(text);
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, at);
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (tabs && codePoint == '\t') {
        out.append('\t');
      } else {
        append(out, codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return out.toString();
  }

  /** Where the visible ASCII characters end that a text begins with, as most texts go on to do. */
  private static int plainEnd(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether it is a space or a visible ASCII character that can be shown beside any other. */
  public static boolean isPlain(int codePoint) {
    return codePoint >= ' ' && codePoint <= '~' && codePoint != '#' && codePoint != ':';
  }

  /**
   * Appends one character as it can be shown: itself, or {@code \}{@code u202e}.
   *
   * <p>Two number signs begin a command where build servers read a log: GitHub takes {@code
   * ##[error]} anywhere in a line, others {@code ##vso[} and {@code ##teamcity[}; two colons do, as
   * in {@code ::stop-commands::}, where nothing stands before them. So the second is escaped too.
   */
  public static void append(StringBuilder out, int codePoint) {
    boolean twice = codePoint == '#' || codePoint == ':';
    boolean second = twice && !out.isEmpty() && out.charAt(out.length() - 1) == codePoint;
    if (!isHidden(codePoint) && !second) {
      out.appendCodePoint(codePoint);
    } else if (codePoint > 0xffff) {
      out.append(String.format(Locale.ROOT, "\\u{%x}", codePoint));
    } else {
      out.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
    }
  }

  /**
   * Whether a character cannot be seen, or moves others about, where it is printed.
   *
   * <p>Each Java knows more characters than the one before. So a character that has no meaning yet
   * is shown, and what is hidden is the same on all of them.
   */
  public static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> codePoint != ' ' && codePoint != 0x3000;
      default ->
          isDefaultIgnorable(codePoint) || isLaterFormat(codePoint) || isNoncharacter(codePoint);
    };
  }

  /** Formats that Java 17 does not know yet. */
  private static boolean isLaterFormat(int codePoint) {
    return codePoint == 0x890
        || codePoint == 0x891
        || (codePoint >= 0x13439 && codePoint <= 0x1343f);
  }

  /** What Unicode will never give a meaning. */
  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xfffe) == 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
  }

  /** What Unicode displays as nothing at all: letters, marks, and places kept for such. */
  private static boolean isDefaultIgnorable(int codePoint) {
    return codePoint == 0x34f
        || codePoint == 0x115f
        || codePoint == 0x1160
        || codePoint == 0x17b4
        || codePoint == 0x17b5
        || (codePoint >= 0x180b && codePoint <= 0x180f)
        || codePoint == 0x2065
        || codePoint == 0x3164
        || codePoint == 0xffa0
        || (codePoint >= 0xfff0 && codePoint <= 0xfff8)
        || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
        || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
  }
}
