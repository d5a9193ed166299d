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

  /** A file, wherever a link may lead. */
  static Source of(Path file) {
    return new FileSource(file, null);
  }

  /**
   * A file that cannot be read where a link leads out of a folder.
   *
   * @param within the folder, as {@link Path#toRealPath} gives it
   */
  static Source within(Path within, Path file) {
    return new FileSource(file, within);
  }

  /** A text held in memory. */
  static Source of(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(bytes);
  }
}
