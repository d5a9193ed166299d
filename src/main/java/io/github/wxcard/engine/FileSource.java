package io.github.wxcard.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a regular file.
 *
 * <p>A pipe would be waited for without end, and a device or a file of the kernel's may have none.
 *
 * @param most how many bytes it may have
 * @param within the real folder that no link may lead out of; null where any may
 */
record FileSource(Path file, long most, @Nullable Path within) implements Source {
  /** Where the kernel shows itself in files that look regular and empty. */
  private static final List<Path> KERNEL = List.of(Path.of("/proc"), Path.of("/sys"));

  /** 64 GiB, which take minutes to read. */
  static final long MOST_BYTES = 1L << 36;

  private static final int MEBI = 20;

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

  /** The attributes of a file; throws where it is none that may be read, and to its end. */
  private BasicFileAttributes regular() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (within != null && !file.toRealPath().startsWith(within)) {
      throw new OutsideException();
    }
    if (attributes.isDirectory()) {
      throw new NotAFileException("a directory", true);
    }
    if (!attributes.isRegularFile() || (attributes.size() == 0 && isOfKernel())) {
      throw new NotAFileException("not a regular file", false);
    }
    if (attributes.size() > most) {
      throw new NotAFileException("larger than " + (most >> MEBI) + " MiB", false);
    }
    return attributes;
  }

  private boolean isOfKernel() throws IOException {
    Path real = file.toRealPath();
    return KERNEL.stream().anyMatch(real::startsWith);
  }

  /** There is something of that name, but no file that can be read to its end. */
  static final class NotAFileException extends IOException {
    private final boolean directory;

    NotAFileException(String what, boolean directory) {
      super(what);
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
