package io.github.wxcard.text;

import io.github.wxcard.model.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a file that are not blank, each as a text of its own. */
public final class Lines {
  private static final int BUFFER = 1 << 16;
  private static final int BEGINNING = 100;

  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int length;
  private final int before;
  private int line;

  /**
   * The lines of a file, or of a part of it.
   *
   * @param first the line on which it begins, from 1
   */
  public Lines(InputStream in, int first) {
    this.in = in;
    this.before = first - 1;
  }

  /** The position in the file, from 0, of the line given last. */
  public int index() {
    return line - 1;
  }

  /**
   * Goes on to the next line that is not blank; false after the last one.
   *
   * @throws IOException where the file cannot be read on, or a line is longer than {@link
   *     Limits#LINE}
   */
  public boolean next() throws IOException {
    while (at < length || fill()) {
      bytes.reset();
      read();
      line++;
      if (!bytes.toString(StandardCharsets.ISO_8859_1).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** The line, from its beginning. */
  public FileText text() {
    InputStream content = new ByteArrayInputStream(bytes.toByteArray());
    return new FileText(content, bytes.size(), "", Position.of((long) before + line, 1));
  }

  /** How the line begins. */
  public String beginning() {
    byte[] all = bytes.toByteArray();
    return new String(all, 0, Math.min(all.length, BEGINNING), StandardCharsets.ISO_8859_1);
  }

  /** Reads a line, and what ends it. */
  private void read() throws IOException {
    while (at < length || fill()) {
      int end = at;
      while (end < length && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      bytes.write(buffer, at, end - at);
      at = end;
      if (bytes.size() > Limits.LINE) {
        throw new IOException("a line is longer than " + Limits.LINE + " bytes");
      }
      if (end < length) {
        at++;
        if (buffer[end] == '\r' && (at < length || fill()) && buffer[at] == '\n') {
          at++;
        }
        return;
      }
    }
  }

  private boolean fill() throws IOException {
    length = Math.max(0, in.read(buffer, 0, buffer.length));
    at = 0;
    return length > 0;
  }
}
