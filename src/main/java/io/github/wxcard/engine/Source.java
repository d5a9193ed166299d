package io.github.wxcard.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the bytes of a fixture come from. */
public interface Source {
  /** Opens the bytes, from the beginning. */
  InputStream open() throws IOException;

  /** Something that differs once the bytes do; of a file, its size and time. */
  default String stamp() throws IOException {
    return "";
  }

  /** The file that they are; null where they are none, or nobody knows. */
  default @Nullable Path file() {
    return null;
  }

  /** A regular file of at most 64 GiB, wherever a link may lead; another one cannot be opened. */
  static Source of(Path file) {
    return of(file, FileSource.MOST_BYTES);
  }

  /** A regular file of at most so many bytes; another one cannot be opened. */
  static Source of(Path file, long mostBytes) {
    return new FileSource(file, mostBytes, null);
  }

  /**
   * A regular file that cannot be read where a link leads out of a folder.
   *
   * @param within the folder, as {@link Path#toRealPath} gives it
   */
  static Source within(Path within, Path file) {
    return within(within, file, FileSource.MOST_BYTES);
  }

  /** The same of a file of at most so many bytes. */
  static Source within(Path within, Path file, long mostBytes) {
    return new FileSource(file, mostBytes, within);
  }

  /** A text held in memory. */
  static Source of(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(bytes);
  }
}
