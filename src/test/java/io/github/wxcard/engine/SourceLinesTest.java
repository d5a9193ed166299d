package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
  @Test
  void knowsAllLineEnds() throws IOException {
    Map<Position, SourceLine> lines =
        lines(
            "one\ntwo\r\nthree\rfour\n\nsix",
            at(1, 2),
            at(2, 1),
            at(3, 5),
            at(4, 1),
            at(5, 1),
            at(6, 4));
    assertThat(lines.values())
        .containsExactly(
            new SourceLine(1, 1, "one", false),
            new SourceLine(2, 1, "two", false),
            new SourceLine(3, 1, "three", false),
            new SourceLine(4, 1, "four", false),
            new SourceLine(5, 1, "", false),
            new SourceLine(6, 1, "six", false));
  }

  @Test
  void givesALineToEachOfItsPlaces() throws IOException {
    assertThat(lines("abc\ndef", at(1, 1), at(1, 3), at(2, 2)).values())
        .extracting(SourceLine::text)
        .containsExactly("abc", "abc", "def");
  }

  @Test
  void cutsALongLineAroundAPlace() throws IOException {
    StringBuilder long_ = new StringBuilder();
    for (int at = 0; at < 40_000; at++) {
      long_.append(String.format("%05d", at));
    }
    String text = long_ + "\nnext";
    for (int column : new int[] {1, 5_001, 20_002, 79_000, 100_001, 199_996}) {
      int from = Math.max(0, column - 1 - 20_000);
      int to = Math.min(200_000, column + 18_000);
      assertThat(lines(text, at(1, column)).get(at(1, column)))
          .isEqualTo(new SourceLine(1, from + 1, text.substring(from, to), to < 200_000));
    }
    assertThat(lines(text, at(1, 9), at(1, 150_001), at(2, 1)).get(at(2, 1)).text())
        .isEqualTo("next");
  }

  @Test
  void placesNearOneAnotherHaveTheSamePartOfALongLine() throws IOException {
    String text = "x".repeat(200_000) + "\nnext";
    try (SourceLines lines = SourceLines.open(Source.of(text))) {
      SourceLine first = lines.at(at(1, 50_000));
      assertThat(first).isEqualTo(new SourceLine(1, 30_000, "x".repeat(38_001), true));
      assertThat(lines.at(at(1, 50_000))).isSameAs(first);
      assertThat(lines.at(at(1, 66_001))).isSameAs(first);
      SourceLine second = lines.at(at(1, 66_002));
      assertThat(second).isEqualTo(new SourceLine(1, 46_002, "x".repeat(54_001), true));
      SourceLine last = lines.at(at(1, 199_000));
      assertThat(last).isEqualTo(new SourceLine(1, 179_000, "x".repeat(21_001), false));
      assertThat(lines.at(at(1, 200_001))).isSameAs(last);
      assertThat(lines.at(at(2, 1))).isEqualTo(new SourceLine(2, 1, "next", false));
    }
  }

  @Test
  void readsFurtherAheadWherePlacesFollowCloselyOnOneAnother() throws IOException {
    try (SourceLines lines = SourceLines.open(Source.of("x".repeat(2_000_000)))) {
      int column = 1;
      for (int ahead = 16_000; ahead <= 128_000; ahead *= 2) {
        SourceLine part = lines.at(at(1, column));
        int after = part.firstColumn() + part.text().length() - column;
        assertThat(after).isEqualTo(2_001 + ahead);
        column += after + (ahead == 128_000 ? 15_999 : 0);
      }
      SourceLine longest = lines.at(at(1, column));
      assertThat(longest).isEqualTo(new SourceLine(1, column - 20_000, "x".repeat(150_001), true));
      int far = column + 130_001 + 16_000;
      assertThat(lines.at(at(1, far)))
          .isEqualTo(new SourceLine(1, far - 20_000, "x".repeat(38_001), true));
    }
  }

  @Test
  void readsNoFurtherAheadForPlacesInOtherLines() throws IOException {
    String line = "x".repeat(100_000);
    try (SourceLines lines = SourceLines.open(Source.of(line + "\n" + line))) {
      assertThat(lines.at(at(1, 1)).text()).hasSize(18_001);
      assertThat(lines.at(at(2, 2)).text()).hasSize(18_002);
    }
  }

  @Test
  void anyCharacterMayStandInALine() throws IOException {
    assertThat(lines("a\0b\n\0", at(1, 1), at(2, 1)).values())
        .containsExactly(new SourceLine(1, 1, "a\0b", false), new SourceLine(2, 1, "\0", false));
  }

  @Test
  void theFixtureIsClosed() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    Source source =
        () ->
            new ByteArrayInputStream(new byte[0]) {
              @Override
              public void close() {
                closed.set(true);
              }
            };
    try (SourceLines lines = SourceLines.open(source)) {
      assertThat(lines.at(at(1, 1)).text()).isEmpty();
      assertThat(closed).isFalse();
    }
    assertThat(closed).isTrue();
  }

  @Test
  void aPlaceAfterTheEndHasAnEmptyLine() throws IOException {
    assertThat(lines("", at(1, 1)).get(at(1, 1)).text()).isEmpty();
    assertThat(lines("a\n", at(2, 1)).get(at(2, 1)).text()).isEmpty();
  }

  private static Map<Position, SourceLine> lines(String text, Position... places)
      throws IOException {
    Map<Position, SourceLine> found = new TreeMap<>();
    try (SourceLines lines = SourceLines.open(Source.of(text))) {
      for (Position place : places) {
        found.put(place, lines.at(place));
      }
    }
    return found;
  }

  private static Position at(int line, int column) {
    return new Position(line, column);
  }
}
