package io.github.wxcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds how long a class may grow before a second idea is in it. */
class SizeTest {
  private static final int MOST_LINES = 300;

  @Test
  void noClassIsLong() throws IOException {
    List<Path> sources = sources();
    assertThat(sources).hasSizeGreaterThan(400);
    assertThat(sources).allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(MOST_LINES));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static int lines(Path source) throws IOException {
    return Files.readAllLines(source).size();
  }
}
