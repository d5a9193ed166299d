package io.github.wxcard.testing;

import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a catalog. */
final class CatalogFiles {
  private CatalogFiles() {}

  /** A file, or the {@code .json} and {@code .jsonl} files of a folder. */
  static List<NamedSource> of(Path catalog) {
    try {
      if (!Files.isDirectory(catalog)) {
        // What is missing is told now, and not as a card that the catalog lacks.
        return List.of(named(catalog.toRealPath(), catalog));
      }
      try (Stream<Path> files = Files.walk(catalog)) {
        return files
            .filter(file -> file.toString().endsWith(".json") || file.toString().endsWith(".jsonl"))
            .filter(Files::isRegularFile)
            .sorted()
            .map(file -> named(file, file))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the catalog " + catalog + " cannot be read", e);
    }
  }

  private static NamedSource named(Path file, Path shown) {
    return new NamedSource(shown.toString().replace('\\', '/'), Source.of(file));
  }
}
