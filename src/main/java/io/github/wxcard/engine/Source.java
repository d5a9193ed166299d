package io.github.wxcard.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the bytes of a fixture come from. */
public interface Source {
  /** Opens the bytes, from the beginning. */
  InputStream open() throws IOException;

  /** Something that differs once the bytes do; of a file, its size and time. */
  default String stamp() throws IOException {
    return "";
  }

  /** A regular file of at most 64 GiB; another one cannot be opened. */
  static Source of(Path file) {
    return of(file, FileSource.MOST_BYTES);
  }

  /** A regular file of at most so many bytes; another one cannot be opened. */
  static Source of(Path file, long mostBytes) {
    return new FileSource(file, mostBytes);
  }

  /** A text held in memory. */
  static Source of(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(bytes);
  }
}
