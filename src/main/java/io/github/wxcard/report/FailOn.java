package io.github.wxcard.report;

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

  private static final String STALE_EXPECTATION = "stale-expectation";

  /**
   * The findings of a run that fail the build.
   *
   * @param count how many
   * @param first the first of them, as many as are worth naming
   */
  public record Failing(int count, List<Finding> first) {
    private static final int NAMED = 3;

    public Failing {
      first = List.copyOf(first);
    }
  }

  /** Those of the findings that fail the build. */
  public Failing failing(List<Finding> findings) {
    List<Finding> first = new ArrayList<>();
    int count = 0;
    for (Finding finding : findings) {
      if (fails(finding)) {
        count++;
        if (count <= Failing.NAMED) {
          first.add(finding);
        }
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
