package io.github.wxcard.maven;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a file whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** What goes into a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file of the plugin's own. */
  static void write(Path target, Content content) throws IOException {
    write(target, content, null);
  }

  /** Writes a file that people keep: a link stays a link, and a file its permissions. */
  static void renew(Path file, Content content) throws IOException {
    if (!Files.exists(file)) {
      write(file, content);
      return;
    }
    Path target = file.toRealPath();
    write(target, content, target);
  }

  /** Has a file the permissions of another. */
  static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (source != null) {
      Files.setPosixFilePermissions(to, source.readAttributes().permissions());
    }
  }

  private static void write(Path target, Content content, @Nullable Path like) throws IOException {
    Path place = target.toAbsolutePath();
    Path folder = place.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    // Not a temporary file of the system's making: that only its owner could read.
    Path draft = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        content.writeTo(out);
      }
      if (like != null) {
        copyPermissions(like, draft);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
