package io.github.wxcard.maven;

import io.github.wxcard.engine.Fixture;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.Source;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.ConsoleFormat;
import io.github.wxcard.report.Frames;
import io.github.wxcard.report.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Prints a report to Maven's log. */
final class Printer {
  /** How many findings the failure of a build names. */
  private static final int NAMED = 3;

  private final Log log;
  private final ConsoleFormat format;
  private final Messages messages;
  private final int maxFindings;

  Printer(Log log, ConsoleFormat format, Messages messages, int maxFindings) {
    this.log = log;
    this.format = format;
    this.messages = messages;
    this.maxFindings = maxFindings;
  }

  /** Prints the first findings, each at its level, and the sums. */
  void print(Report report, ValidationRequest request, String written, long nanoseconds) {
    List<Finding> shown = report.findings().stream().limit(maxFindings).toList();
    Map<String, Source> sources = new HashMap<>();
    for (Fixture fixture : request.fixtures()) {
      sources.put(report.masker().mask(fixture.name()), fixture.source());
    }
    Frames frames = new Frames(shown, report, sources);
    shown.forEach(finding -> log(finding.severity(), format.block(finding, frames.of(finding))));
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
    String seconds = String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
    log.info(format.summary(report) + " (" + seconds + " s)");
  }

  /** What the failure of the build says: the sums, the first findings, the report. */
  String failure(Report report, List<Finding> failing, String written) {
    StringBuilder text = new StringBuilder(format.summary(report));
    for (Finding finding : failing.subList(0, Math.min(NAMED, failing.size()))) {
      text.append(System.lineSeparator()).append("  ").append(format.line(finding));
    }
    if (failing.size() > NAMED) {
      text.append(System.lineSeparator()).append("  ");
      text.append(messages.console("and-more", failing.size() - NAMED));
    }
    if (!written.isEmpty()) {
      text.append(System.lineSeparator()).append(messages.console("report", written));
    }
    String first = failing.get(0).rule();
    text.append(System.lineSeparator()).append(messages.console("explain-hint", first));
    return text.toString();
  }

  private void log(Severity severity, String block) {
    switch (severity) {
      case ERROR -> log.error(block);
      case WARNING -> log.warn(block);
      default -> log.info(block);
    }
  }
}
