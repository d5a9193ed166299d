package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fixture may have rules at other levels than the run. */
class FixtureLevelsTest {
  private static final String CARD =
      "[{\"cardId\":\"pQ7fXt9LmZb2-cRkVw0NsYhUaE4o\","
          + "\"cardExt\":\"{\\\"timestamp\\\":1735689600,\\\"nonce_str\\\":\\\"abc\\\","
          + "\\\"signature\\\":\\\"0000000000000000000000000000000000000000\\\"}\"}]";

  private static List<String> found(Map<String, Severity> ofRun, Map<String, Severity> ofSecond) {
    List<Fixture> fixtures =
        List.of(Fixture.of("a.json", CARD), Fixture.of("b.json", CARD).withLevels(ofSecond));
    ValidationRequest request =
        ValidationRequest.builder(fixtures)
            .rules(RuleSet.builtIn(ofRun))
            .now(TestRun.NOW)
            .threads(2)
            .explainSignatures(20)
            .build();
    return CardValidator.validate(request).findings().stream()
        .map(FixtureLevelsTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.location().file() + " " + finding.severity().label() + " " + finding.rule();
  }

  @Test
  void theyAreOverThoseOfTheRun() {
    assertThat(found(Map.of(), Map.of("reused-nonce", Severity.WARNING)))
        .containsExactly("a.json error unverified-signature", "b.json warning reused-nonce");
    assertThat(found(Map.of(), Map.of("reused-nonce", Severity.OFF)))
        .containsExactly("a.json error unverified-signature");
  }

  @Test
  void whatIsOffForTheRunCanBeOnForOneOfThem() {
    assertThat(
            found(
                Map.of("reused-nonce", Severity.OFF, "unverified-signature", Severity.OFF),
                Map.of("reused-nonce", Severity.ERROR, "unverified-signature", Severity.INFO)))
        .containsExactlyInAnyOrder("b.json error reused-nonce", "b.json info unverified-signature");
  }

  @Test
  void whatSpeaksOnceForTheRunSpeaksForTheFirstThatHasItOn() {
    List<Fixture> fixtures =
        List.of(
            Fixture.of("a.json", CARD).withLevels(Map.of("unverified-signature", Severity.OFF)),
            Fixture.of("b.json", CARD).withLevels(Map.of("reused-nonce", Severity.OFF)));
    Report report =
        CardValidator.validate(
            ValidationRequest.builder(List.of()).now(TestRun.NOW).fixtures(fixtures).build());
    assertThat(report.findings())
        .extracting(FixtureLevelsTest::line)
        .containsExactly("b.json error unverified-signature");
  }
}
