package io.github.wxcard.maven;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Writes a fixture whole or not at all: whoever is killed meanwhile leaves the old or the new one.
 */
final class FixtureWriter {
  private FixtureWriter() {}

  /**
   * Writes a fixture, keeping its permissions.
   *
   * @param root the project's folder; a link that leads out of it is not followed
   */
  static void write(Path root, Path file, String text) throws MojoExecutionException {
    try {
      Path target = file.toRealPath();
      if (!target.startsWith(root.toRealPath())) {
        throw new MojoExecutionException(
            file + " lies outside of the project, at " + target + "; it was left as it is");
      }
      Path draft = Files.createTempFile(target.getParent(), ".wxcard-", ".tmp");
      try {
        writeThrough(draft, text);
        copyPermissions(target, draft);
        Files.move(
            draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot write " + file + ": " + e.getMessage() + "; it was left as it is", e);
    }
  }

  /** To the disk itself, so that the move does not outrun the bytes. */
  private static void writeThrough(Path draft, String text) throws IOException {
    Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (source != null) {
      Files.setPosixFilePermissions(to, source.readAttributes().permissions());
    }
  }
}
