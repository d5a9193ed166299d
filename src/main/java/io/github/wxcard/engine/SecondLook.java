package io.github.wxcard.engine;

import io.github.wxcard.engine.RuleSet.Active;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.read.DocumentVisitor;
import io.github.wxcard.read.EntryScanner;
import io.github.wxcard.read.Glance;
import io.github.wxcard.read.Stretch;
import io.github.wxcard.rule.UniqueRule;
import java.util.BitSet;
import java.util.Map;

/** Looks once more at the entries whose keys may stand twice, for the keys and their places. */
final class SecondLook implements DocumentVisitor, Stretch {
  private final Active<UniqueRule> rule;
  private final EntryKey key;
  private final BitSet entries;
  private final Map<String, Location> places;
  private final Findings findings;
  private final EntryRules rules;
  private DocumentKind kind = DocumentKind.ADD_CARD;
  private int first;

  /**
   * A look at one fixture.
   *
   * @param entries the positions of the entries that matter
   * @param places where each key stands first; those of this fixture are added
   * @param rules those of the fixture
   */
  SecondLook(
      Active<UniqueRule> rule,
      BitSet entries,
      Map<String, Location> places,
      Findings findings,
      EntryRules rules) {
    this.rule = rule;
    this.key = new EntryKey(rule.rule());
    this.entries = entries;
    this.places = places;
    this.findings = findings;
    this.rules = rules;
  }

  @Override
  public boolean looks() {
    return true;
  }

  @Override
  public Stretch stretch(DocumentKind ofKind) {
    kind = ofKind;
    return this;
  }

  @Override
  public EntryScanner scanner() {
    return EntryRules.scanner(kind);
  }

  @Override
  public void begin(int firstIndex) {
    first = firstIndex;
  }

  @Override
  public boolean suffices(Glance glance, int at) {
    return !entries.get(first + at);
  }

  @Override
  public void card(Card card) {
    JsonValue last = entries.get(card.index()) ? key.last(card) : null;
    if (last == null || card.kind() != DocumentKind.ADD_CARD) {
      return;
    }
    Location here = findings.location(last);
    Location before = places.putIfAbsent(key.text(card), here);
    if (before != null) {
      rules.guard(
          findings,
          rule.id(),
          last,
          () -> findings.add(rule.id(), rule.level(), rule.rule().repeated(last, before)));
      findings.settle();
    }
  }

  @Override
  public void end(int count) {}

  @Override
  public void end(Document document) {}
}
