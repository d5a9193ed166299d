package io.github.wxcard.maven;

import io.github.wxcard.fixture.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file that is read as a whole, and of which people write no more than some lines. */
public final class SmallFile {
  private static final long MOST_BYTES = 1 << 20;

  private SmallFile() {}

  /**
   * Its text.
   *
   * @throws java.nio.charset.CharacterCodingException where it is not UTF-8
   * @throws IOException where it cannot be read, is no regular file, or has more than 1 MiB
   */
  public static String read(Path file) throws IOException {
    try (InputStream in = Source.of(file, MOST_BYTES).open()) {
      byte[] bytes = in.readNBytes((int) MOST_BYTES);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }
}
