package io.github.wxcard.maven.cache;

import io.github.wxcard.fixture.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The code that runs: the plugin, its libraries, and what a pom adds to them. */
final class ClassPath {
  private ClassPath() {}

  /**
   * What differs once the code does: name, size and time of each file.
   *
   * @throws IOException where that cannot be told
   */
  static List<String> stamps(ClassLoader loader) throws IOException {
    if (!(loader instanceof URLClassLoader visible)) {
      throw new IOException("what a " + loader.getClass().getName() + " loads cannot be told");
    }
    List<String> stamps = new ArrayList<>();
    for (URL url : visible.getURLs()) {
      try {
        addAll(stamps, Path.of(url.toURI()));
      } catch (URISyntaxException | IllegalArgumentException e) {
        throw new IOException(url + " is no file", e);
      }
    }
    return stamps;
  }

  /** Rules of one's own may come from a folder of classes, within one build. */
  private static void addAll(List<String> stamps, Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      add(stamps, root.getFileName(), root);
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(stamps, root.relativize(file), file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(List<String> stamps, @Nullable Path name, Path file) throws IOException {
    stamps.add(name + " " + Source.of(file).stamp());
  }
}
