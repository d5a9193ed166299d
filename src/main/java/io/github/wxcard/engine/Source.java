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

  /** A file. */
  static Source of(Path file) {
    return new FileSource(file);
  }

  /** A text held in memory. */
  static Source of(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(bytes);
  }
}
