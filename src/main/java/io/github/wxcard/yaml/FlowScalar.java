package io.github.wxcard.yaml;

import io.github.wxcard.text.DecodedText;
import io.github.wxcard.text.Text;

/**
 * Reads a quoted or plain scalar of YAML again, character by character, for their places: its
 * escapes are undone, and its lines folded.
 */
final class FlowScalar {
  /** What stands after a backslash in double quotes, and what it means. */
  private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";

  private static final String MEANT =
      "\0\u0007\b\t\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";

  private final String source;
  private final int end;
  private final DecodedText.Builder decoded = new DecodedText.Builder();
  private int at;

  private FlowScalar(String source, int start, int end) {
    this.source = source;
    this.at = start;
    this.end = end;
  }

  /** The characters between two offsets of a text, which begin and end with quotes if any. */
  static DecodedText decode(Text parent, String source, int start, int end) {
    char first = source.charAt(start);
    boolean quoted = end - start > 1 && (first == '"' || first == '\'');
    int quote = quoted ? 1 : 0;
    FlowScalar scalar = new FlowScalar(source, start + quote, end - quote);
    scalar.read(quoted ? first : ' ');
    return scalar.decoded.of(parent, end - quote);
  }

  private void read(char quote) {
    while (at < end) {
      char next = source.charAt(at);
      if (isBlank(next)) {
        blanks();
      } else if (next == '\\' && quote == '"') {
        escape();
      } else {
        decoded.add(next, at);
        at += next == quote ? 2 : 1;
      }
    }
  }

  /** Blanks around the end of a line are one, or as many ends of lines as are blank. */
  private void blanks() {
    int start = at;
    int breaks = skipBlanks();
    if (breaks == 0) {
      for (int blank = start; blank < at; blank++) {
        decoded.add(source.charAt(blank), blank);
      }
    } else if (breaks == 1) {
      decoded.add(' ', start);
    } else {
      addBreaks(breaks - 1, start);
    }
  }

  private void addBreaks(int breaks, int start) {
    for (int i = 0; i < breaks; i++) {
      decoded.add('\n', start);
    }
  }

  /** How many lines end in the blanks that begin here. */
  private int skipBlanks() {
    int breaks = 0;
    while (at < end && isBlank(source.charAt(at))) {
      char blank = source.charAt(at++);
      boolean pair = blank == '\r' && at < end && source.charAt(at) == '\n';
      breaks += blank == '\n' || (blank == '\r' && !pair) ? 1 : 0;
    }
    return breaks;
  }

  private void escape() {
    int start = at++;
    char kind = at < end ? source.charAt(at) : ' ';
    if (kind == '\n' || kind == '\r') {
      addBreaks(skipBlanks() - 1, start);
      return;
    }
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    at = Math.min(end, at + 1 + digits);
    int meant = ESCAPES.indexOf(kind);
    if (digits > 0) {
      for (char each : Character.toChars(Integer.parseInt(source, at - digits, at, 16))) {
        decoded.add(each, start);
      }
    } else {
      decoded.add(meant < 0 ? kind : MEANT.charAt(meant), start);
    }
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }
}
