package io.github.wxcard.ruleset;

import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.reading.MalformedJson;
import io.github.wxcard.rule.reading.UnknownDocument;
import io.github.wxcard.rule.run.FailedRule;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.text.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of a run with their levels.
 *
 * <p>Those that tell what could not be judged ({@code failed-rule}, {@code malformed-json}, {@code
 * unknown-document}, {@code unreadable-file}) are in every set, so that silence always means that
 * the others looked and found nothing.
 *
 * @param rules all of them, those that are off included
 * @param levels the levels that were configured, by rule id; the others keep their own
 */
public record RuleSet(List<Rule> rules, Map<String, Severity> levels) {
  public RuleSet {
    rules = completed(rules);
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    checkIds(levels.keySet(), rules);
  }

  /**
   * The built-in rules and those that other jars bring, some of them at other levels.
   *
   * @throws io.github.wxcard.rule.UnusableRuleException where a jar brings what is no proper rule
   */
  public static RuleSet installed(Map<String, Severity> levels) {
    return new RuleSet(Rules.installed(), levels);
  }

  /** The built-in rules, some of them at other levels. */
  public static RuleSet builtIn(Map<String, Severity> levels) {
    return new RuleSet(Rules.builtIn(), levels);
  }

  /** The ids of all rules, in their order. */
  public List<String> ids() {
    return ids(rules);
  }

  /** The rules that are not built in. */
  public List<Rule> own() {
    return rules.stream().filter(rule -> !Rules.builtIn().contains(rule)).toList();
  }

  /** The level of a rule after configuration. */
  public Severity level(Rule rule) {
    return levels.getOrDefault(rule.info().id(), rule.info().level());
  }

  /** The rules of a kind that are not off, with their levels looked up once. */
  public <T extends Rule> List<Active<T>> active(Class<T> type) {
    return active(type, Set.of());
  }

  /** The same with those of these ids that are off for the run, and not for each fixture. */
  public <T extends Rule> List<Active<T>> active(Class<T> type, Set<String> awake) {
    List<Active<T>> active = new ArrayList<>();
    for (Rule rule : rules) {
      Severity level = level(rule);
      String id = rule.info().id();
      if (type.isInstance(rule) && (level != Severity.OFF || awake.contains(id))) {
        active.add(new Active<>(type.cast(rule), id, level));
      }
    }
    return List.copyOf(active);
  }

  private static List<Rule> completed(List<Rule> rules) {
    List<Rule> all = new ArrayList<>(rules);
    Set<Class<?>> classes = new HashSet<>();
    for (Rule rule : rules) {
      classes.add(rule.getClass());
    }
    for (Rule rule : Rules.builtIn()) {
      if (tellsWhatWasNotJudged(rule) && classes.add(rule.getClass())) {
        all.add(rule);
      }
    }
    Set<String> ids = new HashSet<>();
    for (Rule rule : all) {
      if (!ids.add(rule.info().id())) {
        throw new IllegalArgumentException("two rules have the id \"" + rule.info().id() + "\"");
      }
    }
    return List.copyOf(all);
  }

  private static boolean tellsWhatWasNotJudged(Rule rule) {
    return rule instanceof FailedRule
        || rule instanceof MalformedJson
        || rule instanceof UnknownDocument
        || rule instanceof UnreadableFile;
  }

  private static List<String> ids(List<Rule> rules) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : rules) {
      ids.add(rule.info().id());
    }
    return ids;
  }

  private static void checkIds(Set<String> configured, List<Rule> rules) {
    for (String id : configured) {
      List<String> ids = ids(rules);
      if (!ids.contains(id)) {
        throw new IllegalArgumentException(
            "there is no rule \"" + id + "\"" + Nearest.hint(id, ids));
      }
    }
  }

  /** A rule that may find something. */
  public record Active<T extends Rule>(T rule, String id, Severity level) {}
}
