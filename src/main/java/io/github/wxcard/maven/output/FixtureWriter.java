package io.github.wxcard.maven.output;

import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.WholeFile;
import io.github.wxcard.secret.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Writes a fixture whole or not at all: whoever is killed meanwhile leaves the old or the new one.
 */
public final class FixtureWriter {
  private FixtureWriter() {}

  /** Whether a file, or what a link leads to, lies in the project's folder. */
  public static boolean isInside(Path root, Path file) throws MojoExecutionException {
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /**
   * Writes a fixture, keeping its owner, group and permissions; a link stays a link.
   *
   * @param before what the file was read as
   * @return false where it holds something else by now, and is left as it is
   */
  public static boolean write(Path file, String before, String text) throws MojoExecutionException {
    try {
      Path target = file.toRealPath();
      Path draft = Files.createTempFile(target.getParent(), ".wxcard-", ".tmp");
      try {
        writeThrough(draft, text);
        WholeFile.copyAttributes(target, draft);
        if (!holds(target, before.getBytes(StandardCharsets.UTF_8))) {
          return false;
        }
        Files.move(
            draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    try (InputStream in = Source.of(file).open()) {
      return Arrays.equals(in.readNBytes(bytes.length), bytes) && in.read() < 0;
    }
  }

  private static MojoExecutionException failure(Path file, IOException cause) {
    return new ConfigurationError(
        cause, Text.of("no-write.sign", Printable.line(file.toString()), IoReason.of(cause)));
  }

  /** To the disk itself, so that the move does not outrun the bytes. */
  private static void writeThrough(Path draft, String text) throws IOException {
    Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
