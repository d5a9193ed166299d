package io.github.wxcard.report.text;

import io.github.wxcard.engine.JudgedFixture;
import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.BuildFolder;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.sign.FixableFindings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the goal {@code sign} can do about the findings of a run. */
public final class SignHint {
  private final Report report;
  private final Set<String> signable = new HashSet<>();

  /**
   * The findings of a run.
   *
   * @param build whose files the next build writes anew; null where there is none
   */
  public SignHint(Report report, @Nullable BuildFolder build) {
    this.report = report;
    for (JudgedFixture fixture : report.fixtures()) {
      Syntax syntax = Syntax.ofFileName(fixture.name());
      boolean json = syntax == Syntax.JSON || syntax == Syntax.LINES;
      boolean written = build != null && build.holds(fixture.name());
      if (fixture.kind() == DocumentKind.ADD_CARD && json && !written) {
        signable.add(fixture.name());
      }
    }
  }

  /** What {@code sign} can do, in a line; empty where it can do nothing. */
  public Optional<String> line(Messages messages) {
    long repaired = 0;
    long signed = 0;
    for (Finding finding : report.findings()) {
      if (signable.contains(finding.location().file())) {
        repaired += FixableFindings.isFixed(finding) ? 1 : 0;
        signed += FixableFindings.isSigned(finding) ? 1 : 0;
      }
    }
    if (repaired > 0) {
      return Optional.of(messages.console("sign-hint.fix", repaired));
    }
    return signed > 0 ? Optional.of(messages.console("sign-hint.sign", signed)) : Optional.empty();
  }
}
