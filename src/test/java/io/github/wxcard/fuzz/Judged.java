package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.ruleset.RuleSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of the judgement of a fixture, whatever its bytes are. */
final class Judged {
  /** A rule that finds nothing, and clears nothing: every entry is read. */
  @RuleInfo(id = "never-clears", summary = "Clears no entry.", level = Severity.INFO)
  static final class NeverClears implements CardRule {
    @Override
    public Set<DocumentKind> kinds() {
      return Set.of(DocumentKind.values());
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {}
  }

  private Judged() {}

  /** Judges a fixture in each way there is; all must come to the same. */
  static Report judge(byte[] bytes, @Nullable DocumentKind kind) {
    return judge(bytes, Reading.AUTO.withKind(kind));
  }

  /** The same of a fixture that is read in some way. */
  static Report judge(byte[] bytes, Reading reading) {
    Report read = report(bytes, reading, 1, new NeverClears());
    same(report(bytes, reading, 1, null), read);
    same(report(bytes, reading, 2, null), read);
    SourceText source = new SourceText(new String(bytes, StandardCharsets.UTF_8));
    for (Finding finding : read.findings()) {
      assertThat(finding.rule()).isNotEqualTo("failed-rule");
      within(finding.location(), source, finding);
      finding.related().forEach(place -> within(place, source, finding));
    }
    assertThat(read.findings()).isSortedAccordingTo(Finding.ORDER);
    return read;
  }

  private static void same(Report looked, Report read) {
    assertThat(looked.findings()).isEqualTo(read.findings());
    assertThat(looked.cards()).isEqualTo(read.cards());
    assertThat(looked.signaturesVerified()).isEqualTo(read.signaturesVerified());
    assertThat(looked.secrets()).isEqualTo(read.secrets());
  }

  private static void within(Location place, SourceText source, Finding finding) {
    Position start = place.region().start();
    Position end = place.region().end();
    assertThat(start).as(finding.toString()).isLessThanOrEqualTo(end);
    assertThat(source.holds(start)).as("start of " + finding).isTrue();
    assertThat(source.holds(end)).as("end of " + finding).isTrue();
  }

  private static Report report(byte[] bytes, Reading reading, int threads, @Nullable Rule more) {
    List<Rule> rules = new ArrayList<>(RuleSet.builtIn(Map.of()).rules());
    if (more != null) {
      rules.add(more);
    }
    Source source = () -> new ByteArrayInputStream(bytes);
    // A result answers a list of the same entries.
    Source request = reading.kind() == DocumentKind.ADD_CARD_RESULT ? source : null;
    Fixture fixture =
        new Fixture("list.json", source, reading.kind(), List.of(TestRun.TICKET))
            .withReading(reading)
            .answering(request);
    return CardValidator.validate(
        ValidationRequest.builder(List.of(fixture))
            .rules(new RuleSet(rules, Map.of()))
            .now(TestRun.NOW)
            .threads(threads)
            .explainSignatures(20)
            .build());
  }
}
