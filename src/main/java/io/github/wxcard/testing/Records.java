package io.github.wxcard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder that right lists are kept in. */
final class Records {
  /** What stands in no file name of some system, or in a pattern of the plugin. */
  private static final Pattern UNWRITABLE = Pattern.compile("[^\\p{L}\\p{N}._$-]");

  private final Path folder;

  Records(Path folder) {
    this.folder = folder;
  }

  /** A name that every system takes for a file's. */
  static String writable(String name) {
    return UNWRITABLE.matcher(name).replaceAll("_");
  }

  /** Deletes what an earlier run of a class left, as its tests may no longer make it. */
  void forget(String type) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    // Neither a method nor a kind of document has a dot in its name.
    Pattern own =
        Pattern.compile(Pattern.quote(writable(type)) + "(\\.[^.]+)?-\\d+(\\.[^.]+)?\\.(json|txt)");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (own.matcher(file.getFileName().toString()).matches()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("recorded lists cannot be deleted in " + folder, e);
    }
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  Path write(String name, String json) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      return Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException("the list cannot be kept in " + file, e);
    }
  }

  static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the recorded list " + file + " cannot be deleted", e);
    }
  }
}
