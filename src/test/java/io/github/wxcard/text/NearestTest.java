package io.github.wxcard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("fix", "failOn", "fixtureSets", "reportDirectory", "reports", "minCards");

  @ParameterizedTest
  @CsvSource({
    "fixtureSet, fixtureSets",
    "fixtureset, fixtureSets",
    "report, reports",
    "reportDir, reportDirectory",
    "failon, failOn",
    "min-cards, minCards",
    "fixx, fix"
  })
  void theNameThatIsLikeItMostIsMeant(String name, String meant) {
    assertThat(Nearest.to(name, NAMES)).hasValue(meant);
  }

  @ParameterizedTest
  @CsvSource({"fi", "cards", "xyz", "somethingElse"})
  void aNameThatIsLikeNoneMeansNone(String name) {
    assertThat(Nearest.to(name, NAMES)).isEmpty();
  }
}
