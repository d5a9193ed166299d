package io.github.wxcard.engine;

import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.keys.EntryKey;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.list.scan.EntryBatch;
import io.github.wxcard.list.scan.EntryScanner;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.ruleset.RuleSet.Active;
import io.github.wxcard.signature.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks once more at the entries whose keys may stand twice, for the keys and their places. */
final class SecondPass implements DocumentVisitor {
  /** Knows where keys stand. */
  interface FirstPlaces {
    /** Where a key that was met here stands first; null where that is here. */
    @Nullable Place before(String key, Place here);
  }

  private final Active<UniqueRule> rule;
  private final EntryKey key;
  private final BitSet entries;
  private final FirstPlaces places;
  private final Findings findings;
  private final FixtureRules rules;
  private final @Nullable Instant leftOver;

  /** How many cards of the fixture were met. */
  private int cards;

  /**
   * A scan of one fixture.
   *
   * @param key what of an entry is unique
   * @param entries the positions in the fixture of the cards that matter
   * @param places tell where each key stands first
   * @param rules those of the fixture
   */
  SecondPass(
      Active<UniqueRule> rule,
      EntryKey key,
      BitSet entries,
      FirstPlaces places,
      Findings findings,
      FixtureRules rules) {
    this.rule = rule;
    this.key = key;
    this.entries = entries;
    this.places = places;
    this.findings = findings;
    this.rules = rules;
    this.leftOver = rules.leftOver();
  }

  @Override
  public boolean scans() {
    return true;
  }

  @Override
  public EntryBatch batch(CardList list) {
    return new Passage(list.kind(), cards);
  }

  @Override
  public void card(Card card) {
    Key met = met(card, cards);
    cards++;
    if (met != null) {
      take(met);
    }
  }

  @Override
  public void end(Document document) {}

  /** The key of an entry, where it may stand twice. */
  private @Nullable Key met(Card card, int position) {
    JsonValue last = entries.get(position) ? key.last(card) : null;
    return last == null || !card.kind().isSigned() || passesOver(card, last)
        ? null
        : new Key(key.text(card), last.settled());
  }

  private boolean passesOver(Card card, JsonValue last) {
    boolean[] passes = new boolean[1];
    RuleContext context = rules.context(Verdict.NOT_JUDGED);
    rules.guard(findings, rule.id(), last, () -> passes[0] = rule.rule().passesOver(card, context));
    return passes[0];
  }

  private void take(Key met) {
    Place here = new Place(findings.location(met.last()), leftOver);
    Place before = places.before(met.text(), here);
    if (before != null) {
      rules.guard(
          findings,
          rule.id(),
          met.last(),
          () -> findings.add(rule.id(), rule.level(), repeated(met.last(), before, here)));
      findings.settle();
    }
  }

  private Issue repeated(JsonValue again, Place before, Place here) {
    boolean firstIsLeft = before.isOlderThan(here);
    boolean inOneFile = before.location().file().equals(here.location().file());
    return inOneFile || (!firstIsLeft && here.leftOver() == null)
        ? rule.rule().repeated(again, before.location())
        : rule.rule().repeatedInLeftOver(again, before.location(), firstIsLeft);
  }

  /**
   * Where a key stands.
   *
   * @param leftOver when its file was written, where an earlier build left it
   */
  record Place(Location location, @Nullable Instant leftOver) {
    boolean isOlderThan(Place other) {
      return leftOver != null && (other.leftOver == null || !leftOver.isAfter(other.leftOver));
    }
  }

  /**
   * A key that may stand twice.
   *
   * @param last the value that completes it
   */
  private record Key(String text, JsonValue last) {}

  /**
   * Keeps the keys of consecutive entries until these end: a batch may be given up, and its entries
   * told to another one.
   */
  private final class Passage implements EntryBatch {
    private final DocumentKind kind;
    private final int before;
    private final List<Key> keys = new ArrayList<>();
    private int first;

    /**
     * Entries of a kind.
     *
     * @param before how many cards of the fixture come before them
     */
    Passage(DocumentKind kind, int before) {
      this.kind = kind;
      this.before = before;
    }

    @Override
    public EntryScanner scanner() {
      return FixtureRules.scanner(kind);
    }

    @Override
    public void begin(int firstIndex) {
      first = firstIndex;
    }

    @Override
    public boolean suffices(ScannedEntry scanned, int at) {
      return !entries.get(before + at);
    }

    @Override
    public void card(Card card) {
      Key met = met(card, before + card.index() - first);
      if (met != null) {
        keys.add(met);
      }
    }

    @Override
    public void end(int count) {
      cards += count;
      keys.forEach(SecondPass.this::take);
    }
  }
}
