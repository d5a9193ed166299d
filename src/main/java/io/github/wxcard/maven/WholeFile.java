package io.github.wxcard.maven;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a file whole or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /** What goes into a file. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file of the plugin's own. */
  public static void write(Path target, Content content) throws IOException {
    write(target, content, null);
  }

  /** Writes a file that people keep: a link stays a link, and a file its owner and permissions. */
  public static void renew(Path file, Content content) throws IOException {
    if (!Files.exists(file)) {
      write(file, content);
      return;
    }
    Path target = file.toRealPath();
    write(target, content, target);
  }

  /** Has a file the owner, the group and the permissions of another. */
  public static void copyAttributes(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source == null || target == null) {
      return;
    }
    PosixFileAttributes wanted = source.readAttributes();
    PosixFileAttributes present = target.readAttributes();
    try {
      // Before the permissions, some of which go with the owner.
      if (!present.group().equals(wanted.group())) {
        target.setGroup(wanted.group());
      }
      if (!present.owner().equals(wanted.owner())) {
        target.setOwner(wanted.owner());
      }
    } catch (FileSystemException e) {
      // Only root gives files away. Of anybody else a file that is written anew is their own.
      if (present.owner().getName().equals("root")) {
        throw e;
      }
    }
    target.setPermissions(wanted.permissions());
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
        copyAttributes(like, draft);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
