package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/** What is handed to the build on its standard input, as a fixture; read once, and held. */
final class StandardInput {
  /** What stands for it in {@code wxcard.files}, and in findings. */
  static final String NAME = "-";

  static final int MOST_BYTES = 64 << 20;

  private static final String KEY = "io.github.wxcard: standard input";

  private StandardInput() {}

  /**
   * The bytes, of which a build has only one lot for all its goals and modules.
   *
   * @param data what lasts as long as the build
   */
  static Source of(Map<String, Object> data) throws MojoExecutionException {
    synchronized (data) {
      if (!(data.get(KEY) instanceof byte[])) {
        data.put(KEY, read(System.in, MOST_BYTES));
      }
      return source((byte[]) data.get(KEY));
    }
  }

  static byte[] read(InputStream in, int mostBytes) throws MojoExecutionException {
    byte[] bytes;
    try {
      bytes = in.readNBytes(mostBytes + 1);
    } catch (IOException e) {
      throw new ConfigurationError(e, Text.of("stdin-broken"));
    }
    if (bytes.length > mostBytes) {
      throw new ConfigurationError("stdin-long", mostBytes);
    }
    return bytes;
  }

  private static Source source(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
