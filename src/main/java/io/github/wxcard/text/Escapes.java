package io.github.wxcard.text;

import java.io.IOException;

/**
 * What comes after a backslash in a string literal of JSON, JavaScript, Java and their like.
 *
 * <p>One escape is one character here; one beyond the basic plane, {@code \}{@code u{1f600}}, is
 * taken for U+FFFD.
 */
public final class Escapes {
  private static final char REPLACEMENT = '\ufffd';

  private Escapes() {}

  /** Where a character of a literal ends that begins at an offset, escaped or not. */
  static long after(CharInput in, long at) throws IOException {
    if (in.charAt(at) != '\\') {
      return at + 1;
    }
    return switch (in.charAt(at + 1)) {
      case 'u' -> in.charAt(at + 2) == '{' ? afterBrace(in, at + 3) : at + 6;
      case 'x' -> at + 4;
      case '\r' -> in.charAt(at + 2) == '\n' ? at + 3 : at + 2;
      default -> at + 2;
    };
  }

  /**
   * Where the content of a literal ends that begins with a quote: at the other quote, or, where
   * that is missing, with the text or the line; only one in backticks has several lines.
   */
  public static long contentEnd(CharInput in, long start) throws IOException {
    int quote = in.charAt(start);
    for (long at = start + 1; ; at = after(in, at)) {
      int next = in.charAt(at);
      boolean lineEnds = (next == '\n' || next == '\r') && quote != '`';
      if (next == quote || next == CharInput.END || lineEnds) {
        return at;
      }
    }
  }

  /** Whether a line goes on after a backslash here, which adds no character to the literal. */
  static boolean isBreak(CharInput in, long at) throws IOException {
    return in.charAt(at) == '\\' && (in.charAt(at + 1) == '\n' || in.charAt(at + 1) == '\r');
  }

  /** The text of a literal between two offsets. */
  public static String decode(CharInput in, long from, long to) throws IOException {
    StringBuilder text = new StringBuilder();
    for (long at = from; at < to; at = after(in, at)) {
      if (!isBreak(in, at)) {
        text.append(in.charAt(at) == '\\' ? unescaped(in, at + 1) : (char) in.charAt(at));
      }
    }
    return text.toString();
  }

  private static char unescaped(CharInput in, long at) throws IOException {
    int code = in.charAt(at);
    return switch (code) {
      case 'u' -> in.charAt(at + 1) == '{' ? inBraces(in, at + 2) : hex(in, at + 1, at + 5);
      case 'x' -> hex(in, at + 1, at + 3);
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) code;
    };
  }

  private static char inBraces(CharInput in, long from) throws IOException {
    long end = afterBrace(in, from) - 1;
    return end - from > 4 ? REPLACEMENT : hex(in, from, end);
  }

  private static char hex(CharInput in, long from, long to) throws IOException {
    int value = 0;
    for (long at = from; at < to; at++) {
      int digit = Character.digit(in.charAt(at), 16);
      if (digit < 0) {
        return REPLACEMENT;
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  private static long afterBrace(CharInput in, long from) throws IOException {
    long at = from;
    while (Character.digit(in.charAt(at), 16) >= 0) {
      at++;
    }
    return at + 1;
  }
}
