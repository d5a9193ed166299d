package io.github.wxcard.engine;

import io.github.wxcard.engine.RuleSet.Active;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.UniqueRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rules of a run that are not off, by what they look at. Safe for use by many threads. */
final class RunRules {
  /** So many entries of a list are sooner read than the first quick look of a run is prepared. */
  private static final int FEW = 8;

  /** The same where that is done. */
  private static final int FEW_AGAIN = 2;

  private final Map<DocumentKind, List<Active<CardRule>>> cardRules =
      new EnumMap<>(DocumentKind.class);
  private final List<Active<UniqueRule>> uniqueRules;
  private final List<EntryKey> keys = new ArrayList<>();
  private final List<Active<DocumentRule>> documentRules;
  private volatile boolean looked;

  RunRules(RuleSet rules) {
    List<Active<CardRule>> all = rules.active(CardRule.class);
    for (DocumentKind kind : DocumentKind.values()) {
      List<Active<CardRule>> some = new ArrayList<>();
      for (Active<CardRule> rule : all) {
        if (rule.rule().kinds().contains(kind)) {
          some.add(rule);
        }
      }
      cardRules.put(kind, some);
    }
    this.uniqueRules = rules.active(UniqueRule.class);
    for (Active<UniqueRule> rule : uniqueRules) {
      keys.add(new EntryKey(rule.rule()));
    }
    this.documentRules = rules.active(DocumentRule.class);
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

  /** Whether the next entries of a list, of which so many were read, are worth a quick look. */
  boolean isWorthALook(int read) {
    return read >= (looked ? FEW_AGAIN : FEW);
  }

  /** A quick look is being prepared. */
  void looked() {
    looked = true;
  }
}
