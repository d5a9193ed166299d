package io.github.wxcard.report.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.report.json.PrettyJson;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JSON that is the same in every run but for some values, which are put in one after the other.
 *
 * <p>For what every run writes: to load a generator is a good part of what a small one costs.
 */
final class JsonFrame {
  private final byte[] text;
  private final char hole;
  private final OutputStream out;
  private int at;

  /**
   * A frame that is written to a stream.
   *
   * @param hole stands where a value goes, and nowhere else
   */
  JsonFrame(byte[] text, char hole, OutputStream out) {
    this.text = text;
    this.hole = hole;
    this.out = out;
  }

  /** Puts a number, true or false in. */
  void put(Object value) throws IOException {
    toHole();
    write(value.toString(), out);
  }

  /** Puts a string in. */
  void putText(String value) throws IOException {
    toHole();
    if (isPlain(value)) {
      write("\"".concat(value).concat("\""), out);
    } else {
      PrettyJson.writeText(value, out);
    }
  }

  /**
   * Begins to put in the values of an array, each on a line of its own.
   *
   * @param indent the blanks before each of them, at least 2; before the bracket after them two
   *     less
   */
  Lines lines(int indent) throws IOException {
    toHole();
    return new Lines(out, "\n".concat(" ".repeat(indent)));
  }

  /** Writes what is left. */
  void end() throws IOException {
    out.write(text, at, text.length - at);
    at = text.length;
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (!Ascii.isLetter(next) && !Ascii.isDigit(next) && ".-_+".indexOf(next) < 0) {
        return false;
      }
    }
    return true;
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private void toHole() throws IOException {
    int start = at;
    while (at < text.length && text[at] != hole) {
      at++;
    }
    if (at == text.length) {
      throw new IllegalStateException("no place for a value is left: run mvn process-classes");
    }
    out.write(text, start, at - start);
    at++;
  }

  /** The values of an array. */
  static final class Lines {
    private final OutputStream out;
    private final String lineStart;
    private boolean any;

    private Lines(OutputStream out, String lineStart) {
      this.out = out;
      this.lineStart = lineStart;
    }

    /** Begins the line of the next value. */
    void next() throws IOException {
      write(any ? ",".concat(lineStart) : lineStart, out);
      any = true;
    }

    /** Where values are written to. */
    OutputStream stream() {
      return out;
    }

    /** After the last value, on a line of its own. */
    void end() throws IOException {
      if (any) {
        write(lineStart.substring(0, lineStart.length() - 2), out);
      }
    }
  }
}
