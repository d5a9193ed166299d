package io.github.wxcard.engine;

import io.github.wxcard.engine.keys.EntryKey;
import io.github.wxcard.engine.keys.KeyHash;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.RuleSet.Active;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    List<Active<CardRule>> all = rules.active(CardRule.class, awake);
    for (DocumentKind kind : DocumentKind.values()) {
      List<Active<CardRule>> some = new ArrayList<>();
      for (Active<CardRule> rule : all) {
        if (rule.rule().kinds().contains(kind)) {
          some.add(rule);
        }
      }
      cardRules.put(kind, some);
    }
    this.uniqueRules = rules.active(UniqueRule.class, awake);
    for (Active<UniqueRule> rule : uniqueRules) {
      keys.add(new EntryKey(rule.rule(), hash));
    }
    this.documentRules = rules.active(DocumentRule.class, awake);
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
