package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.FailOn.Failing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted without looking at each finding is what looking at each would count. */
class FailOnTest {
  private static final String STALE =
      "[{\"rule\":\"missing-nonce\",\"file\":\"cards/clean.json\",\"path\":\"cardList[0]\"}]";

  @Test
  void countsWhatFailsAtEachLevel() throws IOException {
    Report report = RichRun.run().report();
    for (Severity level : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      List<Finding> failing = failing(report, new FailOn(level));
      assertThat(failing).hasSizeGreaterThan(100);
      assertThat(new FailOn(level).failing(report))
          .isEqualTo(new Failing(failing.size(), failing.subList(0, 3)));
    }
  }

  @Test
  void nothingFailsABuildThatNeverFails() throws IOException {
    assertThat(FailOn.NEVER.failing(RichRun.run().report())).isEqualTo(new Failing(0, List.of()));
  }

  @Test
  void aStaleExpectationFailsAtAnyLevel() throws IOException {
    TestRun run = RichRun.run().levels(Map.of("stale-expectation", Severity.INFO));
    Report report =
        Baseline.read(new NamedSource("baseline.json", Source.of(STALE)))
            .applied(run.report(), run.request(), LocalDate.EPOCH);
    FailOn errors = new FailOn(Severity.ERROR);
    List<Finding> failing = failing(report, errors);
    assertThat(failing)
        .anyMatch(finding -> finding.severity() == Severity.INFO)
        .anyMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(errors.failing(report))
        .isEqualTo(new Failing(failing.size(), failing.subList(0, 3)));
    assertThat(report.count("stale-expectation", Severity.INFO)).isEqualTo(1);
  }

  private static List<Finding> failing(Report report, FailOn failOn) {
    return report.findings().stream().filter(failOn::fails).toList();
  }
}
