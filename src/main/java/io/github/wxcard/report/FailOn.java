package io.github.wxcard.report;

import io.github.wxcard.engine.Report;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings fail a build.
 *
 * @param level from which level on they do; null where none does
 */
public record FailOn(@Nullable Severity level) {
  /** None does. */
  public static final FailOn NEVER = new FailOn(null);

  /** How many findings the failure of a build names. */
  private static final int MOST_NAMED = 3;

  private static final String STALE_EXPECTATION = "stale-expectation";

  /**
   * The findings of a run that fail the build.
   *
   * @param count how many
   * @param first the first of them, as many as are worth naming
   */
  public record Failing(long count, List<Finding> first) {
    public Failing {
      first = List.copyOf(first);
    }
  }

  /** Those of a run's findings that fail the build. */
  public Failing failing(Report report) {
    if (level == null) {
      return new Failing(0, List.of());
    }
    long count = 0;
    for (Severity severity : Severity.values()) {
      count +=
          severity.compareTo(level) >= 0
              ? report.count(severity)
              : report.count(STALE_EXPECTATION, severity);
    }
    long named = Math.min(count, MOST_NAMED);
    List<Finding> first = new ArrayList<>();
    List<Finding> listed = report.findings();
    for (int at = 0; at < listed.size() && first.size() < named; at++) {
      Finding finding = listed.get(at);
      if (fails(finding)) {
        first.add(finding);
      }
    }
    return new Failing(count, first);
  }

  /** Whether a finding does; a stale expectation does at any level. */
  public boolean fails(Finding finding) {
    return level != null
        && (finding.severity().compareTo(level) >= 0 || finding.rule().equals(STALE_EXPECTATION));
  }
}
