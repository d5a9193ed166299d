package io.github.wxcard.engine;

import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of a run with their levels.
 *
 * @param rules all of them, those that are off included
 * @param levels the levels that were configured, by rule id; the others keep their own
 */
public record RuleSet(List<Rule> rules, Map<String, Severity> levels) {
  public RuleSet {
    rules = List.copyOf(rules);
    levels = Map.copyOf(new TreeMap<>(levels));
  }

  /** The built-in rules, some of them at other levels. */
  public static RuleSet builtIn(Map<String, Severity> levels) {
    return new RuleSet(Rules.builtIn(), levels);
  }

  /** The level of a rule after configuration. */
  public Severity level(Rule rule) {
    return levels.getOrDefault(rule.info().id(), rule.info().level());
  }

  /** The rules of a kind that are not off, with their levels looked up once. */
  <T extends Rule> List<Active<T>> active(Class<T> type) {
    return rules.stream()
        .filter(rule -> type.isInstance(rule) && level(rule) != Severity.OFF)
        .map(rule -> new Active<>(type.cast(rule), rule.info().id(), level(rule)))
        .toList();
  }

  /** A rule that may find something. */
  record Active<T extends Rule>(T rule, String id, Severity level) {}
}
