package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.ProjectConfig;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.Finding;
import io.github.wxcard.ruleset.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold of the files beside the fixtures, whatever their bytes are. */
final class SideFiles {
  private static final String CARDS =
      "[{\"cardId\":\"pQ7fXt9LmZb2-cRkVw0NsYhUaE4o\",\"cardExt\":\"{\\\"timestamp\\\":1718000123}\"}]";

  private SideFiles() {}

  static void check(byte[] bytes) {
    NamedSource file = new NamedSource("file.json", () -> new ByteArrayInputStream(bytes));
    SourceText source = new SourceText(new String(bytes, StandardCharsets.UTF_8));
    Report report = report(List.of(file), null);
    for (Finding finding : report.findings()) {
      assertThat(finding.rule()).isNotEqualTo("failed-rule");
      if (finding.location().file().equals("file.json")) {
        assertThat(source.holds(finding.location().region().start())).isTrue();
        assertThat(source.holds(finding.location().region().end())).isTrue();
      }
    }
    baseline(file, report);
    projectConfig(file);
  }

  private static void baseline(NamedSource file, Report report) {
    Baseline baseline;
    try {
      baseline = Baseline.read(file);
    } catch (IOException e) {
      // It is said to be none; why must be said too.
      assertThat(e).hasMessageMatching("(?s)\\S.*");
      return;
    }
    baseline.applied(report, request(null, null), LocalDate.of(2026, 1, 1));
  }

  private static void projectConfig(NamedSource file) {
    try {
      ProjectConfig.check(file);
    } catch (IOException e) {
      assertThat(e).hasMessageMatching("(?s)\\S.*");
      return;
    }
    assertThat(report(null, file).findings())
        .noneMatch(found -> found.rule().equals("failed-rule"));
  }

  private static Report report(@Nullable List<NamedSource> catalog, @Nullable NamedSource config) {
    return CardValidator.validate(request(catalog, config));
  }

  private static ValidationRequest request(
      @Nullable List<NamedSource> catalog, @Nullable NamedSource config) {
    Fixture fixture = new Fixture("list.json", Source.of(CARDS), null, List.of(TestRun.TICKET));
    return ValidationRequest.builder(List.of(fixture))
        .rules(RuleSet.builtIn(Map.of()))
        .now(TestRun.NOW)
        .explainSignatures(20)
        .catalog(catalog)
        .projectConfig(config)
        .build();
  }
}
