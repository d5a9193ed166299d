package io.github.wxcard.engine;

import io.github.wxcard.engine.keys.EntryKey;
import io.github.wxcard.engine.keys.KeyHash;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.rule.UnusableRuleException;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.RuleSet.Active;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The rules of a run that are not off, by what they look at. Safe for use by many threads. */
final class RunRules {
  private final Map<DocumentKind, List<Active<CardRule>>> cardRules =
      new EnumMap<>(DocumentKind.class);
  private final List<Active<UniqueRule>> uniqueRules;
  private final List<EntryKey> keys = new ArrayList<>();
  private final List<Active<DocumentRule>> documentRules;

  /**
   * Rules.
   *
   * @param awake the ids of those that are off for the run, and not for each fixture
   * @param hash of keys
   */
  RunRules(RuleSet rules, Set<String> awake, KeyHash hash) {
    for (DocumentKind kind : DocumentKind.values()) {
      cardRules.put(kind, new ArrayList<>());
    }
    for (Active<CardRule> rule : rules.active(CardRule.class, awake)) {
      for (DocumentKind kind : said(rule.rule(), () -> Set.copyOf(rule.rule().kinds()))) {
        of(kind).add(rule);
      }
    }
    this.uniqueRules = rules.active(UniqueRule.class, awake);
    for (Active<UniqueRule> rule : uniqueRules) {
      keys.add(said(rule.rule(), () -> new EntryKey(rule.rule(), hash)));
    }
    this.documentRules = rules.active(DocumentRule.class, awake);
  }

  /** What a rule says that it looks at, which it may say otherwise than when it was loaded. */
  private static <T> T said(Rule rule, Supplier<T> answer) {
    try {
      return answer.get();
    } catch (Throwable e) {
      Failure.survived(e);
      throw UnusableRuleException.of(
          rule.getClass(), "it cannot say what it looks at: " + e.getClass().getName());
    }
  }

  /** The rules for entries of a kind. */
  List<Active<CardRule>> of(DocumentKind kind) {
    return Objects.requireNonNull(cardRules.get(kind));
  }

  List<Active<UniqueRule>> uniqueRules() {
    return uniqueRules;
  }

  /** The keys of {@link #uniqueRules}. */
  List<EntryKey> keys() {
    return keys;
  }

  List<Active<DocumentRule>> documentRules() {
    return documentRules;
  }
}
