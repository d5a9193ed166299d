package io.github.wxcard.engine;

import io.github.wxcard.secret.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Says why a file could not be read or written: the system's own exceptions often name the path
 * alone.
 */
public final class Trouble {
  private Trouble() {}

  /** The reason in words. */
  public static String of(IOException cause) {
    if (cause instanceof NoSuchFileException missing) {
      return "there is no " + named(missing.getFile());
    }
    if (cause instanceof FileAlreadyExistsException other) {
      return named(other.getFile()) + " is a file, not a folder";
    }
    return withoutPath(cause);
  }

  /** The same for a finding, which reads alike wherever the project lies. */
  static String withoutPath(IOException cause) {
    if (!(cause instanceof FileSystemException system)) {
      return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    String reason = system.getReason();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }

  private static String named(@Nullable String file) {
    return file == null ? "such file" : Printable.line(file);
  }
}
