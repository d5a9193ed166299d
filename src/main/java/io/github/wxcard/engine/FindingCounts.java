package io.github.wxcard.engine;

import io.github.wxcard.model.Severity;
import java.util.HashMap;
import java.util.Map;

/** How many findings there are of each rule and severity. */
final class FindingCounts {
  private static final int SEVERITIES = Severity.values().length;

  private final Map<String, long[]> byRule = new HashMap<>();

  void add(String rule, Severity severity) {
    add(rule, severity, 1);
  }

  void add(String rule, Severity severity, long count) {
    if (count > 0) {
      ofRule(rule)[severity.ordinal()] += count;
    }
  }

  void add(FindingCounts others) {
    others.byRule.forEach(
        (rule, counts) -> {
          long[] sums = ofRule(rule);
          for (int at = 0; at < SEVERITIES; at++) {
            sums[at] += counts[at];
          }
        });
  }

  /** How many have that severity. */
  long of(Severity severity) {
    return byRule.values().stream().mapToLong(counts -> counts[severity.ordinal()]).sum();
  }

  /** How many have that rule and severity. */
  long of(String rule, Severity severity) {
    long[] counts = byRule.get(rule);
    return counts == null ? 0 : counts[severity.ordinal()];
  }

  void clear() {
    byRule.clear();
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return byRule.isEmpty();
  }

  private long[] ofRule(String rule) {
    return byRule.computeIfAbsent(rule, first -> new long[SEVERITIES]);
  }
}
