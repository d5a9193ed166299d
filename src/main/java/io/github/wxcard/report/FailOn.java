package io.github.wxcard.report;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which findings fail a build.
 *
 * @param level from which level on they do; null where none does
 */
public record FailOn(@Nullable Severity level) {
  /** None does. */
  public static final FailOn NEVER = new FailOn(null);

  private static final String STALE_EXPECTATION = "stale-expectation";

  /** Whether a finding does; a stale expectation does at any level. */
  public boolean fails(Finding finding) {
    return level != null
        && (finding.severity().compareTo(level) >= 0 || finding.rule().equals(STALE_EXPECTATION));
  }
}
