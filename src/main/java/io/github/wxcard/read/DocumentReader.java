package io.github.wxcard.read;

import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one fixture as a stream, one entry at a time, strictly.
 *
 * <p>Shapes, from the source document: {@code {"cardList":[entry…]}}, of results also with {@code
 * errMsg}; a bare array of entries is seen in the wild and taken for {@code add-card}.
 */
public final class DocumentReader {
  private DocumentReader() {}

  /**
   * Reads a fixture and tells the visitor what stands in it.
   *
   * @param in its bytes; closed at the end
   * @param configured its kind where that is settled; null to recognise it by its content
   * @throws IOException where the bytes cannot be read to their end; what came before was told
   */
  public static void read(
      InputStream in, @Nullable DocumentKind configured, DocumentVisitor visitor)
      throws IOException {
    read(in, configured, visitor, Threads.ONE);
  }

  /** The same with help; the visitor's stretches are told of entries on other threads. */
  public static void read(
      InputStream in, @Nullable DocumentKind configured, DocumentVisitor visitor, Threads threads)
      throws IOException {
    try (Pushback bytes = new Pushback(in)) {
      Document whole = visitor.looks() ? ShortList.take(bytes, configured, visitor) : null;
      if (whole == null) {
        new DocumentParser(bytes, configured, visitor, threads).read();
      } else {
        visitor.end(whole);
      }
    }
  }
}
