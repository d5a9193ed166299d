package io.github.wxcard.maven.output;

import io.github.wxcard.engine.Report;
import io.github.wxcard.maven.GatedLog;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.FailOn.Failing;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.Proof;
import io.github.wxcard.report.text.CodeFrames;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.report.text.GitHubAnnotation;
import io.github.wxcard.report.text.ShownFrom;
import io.github.wxcard.report.text.SignHint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Prints a report to Maven's log. */
public final class Printer {
  private final GatedLog log;
  private final ConsoleFormat format;
  private final Messages messages;
  private final int maxFindings;
  private final ShownFrom from;

  public Printer(
      GatedLog log, ConsoleFormat format, Messages messages, int maxFindings, ShownFrom from) {
    this.from = from;
    this.log = log;
    this.format = format;
    this.messages = messages;
    this.maxFindings = maxFindings;
  }

  /** Prints the first findings, each at its level, and the sums. */
  public void print(Outcome outcome, SignHint hint, String written, long nanoseconds) {
    Report report = outcome.report();
    List<Finding> shown = shown(report);
    CodeFrames frames = new CodeFrames(shown, report, outcome.sources());
    for (Finding finding : shown) {
      log.show(finding.severity(), format.block(from.finding(finding), frames.of(finding)));
    }
    int hidden = report.findings().size() - shown.size();
    if (hidden > 0) {
      log.info(
          written.isEmpty()
              ? messages.console("more", hidden, maxFindings)
              : messages.console("more-in-report", hidden, maxFindings, written));
    }
    if (report.pairs() > 0) {
      log.info(messages.console("pairs", report.pairs()));
    }
    if (!report.alone().isEmpty()) {
      log.info(messages.console("alone", report.alone().size(), from.file(report.alone().get(0))));
    }
    BigDecimal seconds = BigDecimal.valueOf(nanoseconds, 9).setScale(2, RoundingMode.HALF_UP);
    log.info(format.summary(report) + " (" + seconds + " s)");
    Optional<String> missing = hint.line(messages);
    if (missing.isPresent()) {
      log.info(missing.get());
    }
    String proof = new Proof(List.of(report), messages).line();
    if (!proof.isEmpty()) {
      log.info(proof);
    }
  }

  /** Prints the same findings once more, as GitHub's runner takes them for annotations. */
  public void annotate(Outcome outcome) {
    List<Finding> shown = shown(outcome.report());
    if (shown.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder(messages.console("annotations"));
    for (Finding finding : shown) {
      // After the level that Maven puts before the first line, the runner would not know it.
      text.append(System.lineSeparator());
      text.append(GitHubAnnotation.of(finding, messages, outcome.module()));
    }
    log.show(
        shown.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(Severity.INFO),
        text.toString());
  }

  /** What the failure of the build says: the sums, the first findings, the report. */
  public String failure(Report report, Failing failing, String written) {
    StringBuilder text = new StringBuilder(format.summary(report));
    for (Finding finding : failing.first()) {
      text.append(System.lineSeparator())
          .append("  ")
          .append(messages.place(from.finding(finding)));
    }
    long more = failing.count() - failing.first().size();
    if (more > 0) {
      text.append(System.lineSeparator()).append("  ");
      text.append(messages.console("and-more", more));
    }
    if (!written.isEmpty()) {
      text.append(System.lineSeparator()).append(messages.console("report", written));
    }
    String first = failing.first().get(0).rule();
    text.append(System.lineSeparator()).append(messages.console("explain-hint", first));
    if (failing.first().stream().anyMatch(finding -> !finding.rule().equals("stale-expectation"))) {
      text.append(System.lineSeparator()).append(messages.console("baseline-hint"));
    }
    return text.toString();
  }

  private List<Finding> shown(Report report) {
    List<Finding> findings = report.findings();
    return List.copyOf(findings.subList(0, Math.min(maxFindings, findings.size())));
  }
}
