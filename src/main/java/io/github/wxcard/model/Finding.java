package io.github.wxcard.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One mistake, found by one rule at one place.
 *
 * @param rule the rule's id
 * @param severity after configuration; never {@code OFF}
 * @param location where
 * @param message what is wrong, and what to do
 * @param related other places that belong to it
 * @param properties more for machines, such as {@code mistake}
 */
public record Finding(
    String rule,
    Severity severity,
    Location location,
    Message message,
    List<Location> related,
    SortedMap<String, Object> properties) {
  /** By file, position, rule: the order of every report. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.location().file())
          .thenComparing(finding -> finding.location().region())
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.location().path())
          .thenComparing(finding -> finding.message().toString());

  public Finding {
    if (severity == Severity.OFF) {
      throw new IllegalArgumentException("a rule that is off finds nothing: " + rule);
    }
    related = List.copyOf(related);
    properties =
        properties.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
