package io.github.wxcard.report.html;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.FileFindings;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.secret.Printable;
import java.util.EnumMap;
import java.util.Map;

/** What is found in a file, in sums. */
final class FileSum {
  private final Outcome outcome;
  private final FileFindings file;
  private final int number;
  private final Anchors anchors;
  private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);

  /**
   * A sum.
   *
   * @param number of the file in the HTML report, from 1
   * @param anchors of its outcome, which its findings go through when they are shown
   */
  FileSum(Outcome outcome, FileFindings file, int number, Anchors anchors) {
    this.outcome = outcome;
    this.file = file;
    this.number = number;
    this.anchors = anchors;
  }

  void add(Finding finding) {
    bySeverity.merge(finding.severity(), 1L, Long::sum);
  }

  Outcome outcome() {
    return outcome;
  }

  FileFindings file() {
    return file;
  }

  Anchors anchors() {
    return anchors;
  }

  /** What a link to it names. */
  String id() {
    return "file-" + number;
  }

  /** Its path from the reactor's root. */
  String name() {
    return shown(outcome.module().ofReactor(file.file()));
  }

  /** The name of a file as it is shown. */
  static String shown(String name) {
    return Printable.line(name);
  }

  long findings() {
    return file.findings().size();
  }

  long count(Severity severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }
}
