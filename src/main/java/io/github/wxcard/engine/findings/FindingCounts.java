package io.github.wxcard.engine.findings;

import io.github.wxcard.model.Severity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How many findings there are of each rule and severity. */
public final class FindingCounts {
  private final Map<String, Map<Severity, Long>> byRule = new HashMap<>();

  void add(String rule, Severity severity) {
    add(rule, severity, 1);
  }

  void add(String rule, Severity severity, long count) {
    if (count > 0) {
      byRule
          .computeIfAbsent(rule, first -> new EnumMap<>(Severity.class))
          .merge(severity, count, Long::sum);
    }
  }

  void add(FindingCounts others) {
    for (Map.Entry<String, Map<Severity, Long>> rule : others.byRule.entrySet()) {
      for (Map.Entry<Severity, Long> count : rule.getValue().entrySet()) {
        add(rule.getKey(), count.getKey(), count.getValue());
      }
    }
  }

  /** How many have that severity. */
  public long of(Severity severity) {
    long sum = 0;
    for (Map<Severity, Long> counts : byRule.values()) {
      sum += counts.getOrDefault(severity, 0L);
    }
    return sum;
  }

  /** How many have that rule and severity. */
  public long of(String rule, Severity severity) {
    return byRule.getOrDefault(rule, Map.of()).getOrDefault(severity, 0L);
  }

  void clear() {
    byRule.clear();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return byRule.isEmpty();
  }
}
