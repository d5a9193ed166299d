package io.github.wxcard.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file.
 *
 * @param within the real folder that no link may lead out of; null where any may
 */
record FileSource(Path file, @Nullable Path within) implements Source {
  @Override
  public InputStream open() throws IOException {
    regular();
    return Files.newInputStream(file);
  }

  @Override
  public String stamp() throws IOException {
    BasicFileAttributes attributes = regular();
    return attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /** The attributes of a file; throws where it is none, or none that may be read. */
  private BasicFileAttributes regular() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (within != null && !file.toRealPath().startsWith(within)) {
      throw new OutsideException();
    }
    if (attributes.isDirectory()) {
      throw new NotAFileException(true);
    }
    if (!attributes.isRegularFile()) {
      // A pipe would be waited for without end.
      throw new NotAFileException(false);
    }
    return attributes;
  }

  /** There is something of that name, but no file. */
  static final class NotAFileException extends IOException {
    private final boolean directory;

    NotAFileException(boolean directory) {
      super(directory ? "a directory" : "not a regular file");
      this.directory = directory;
    }

    boolean isDirectory() {
      return directory;
    }
  }

  /** A link leads to where nobody asked to read. */
  static final class OutsideException extends IOException {
    OutsideException() {
      super("a link leads out of the project");
    }
  }
}
