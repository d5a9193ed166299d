package io.github.wxcard.engine;

import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.keys.KeyList;
import io.github.wxcard.list.scan.EntryBatch;
import io.github.wxcard.list.scan.EntryScanner;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Region;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.signature.SignatureJudge;
import io.github.wxcard.rule.signature.UnverifiedSignature;
import io.github.wxcard.ruleset.RuleSet.Active;
import io.github.wxcard.signature.ShownMistakes;
import io.github.wxcard.signature.SignatureProbe;
import io.github.wxcard.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges consecutive entries of a list, on one thread. */
final class EntryJudge implements EntryBatch {
  private final FixtureRules rules;
  private final DocumentKind kind;
  private final Consumer<EntryJudge> ended;
  private final PendingRules pending = new PendingRules();
  private final List<KeyList> keys = new ArrayList<>();
  private @Nullable ScanRules scanRules;
  private final Findings findings;
  private final EntryTally tally;
  private final List<Region> secretPlaces = new ArrayList<>();
  private final Set<String> secretTexts = new TreeSet<>();
  private int first;
  private @Nullable CardList list;
  private int entries;
  private boolean signed;

  /** What entries are scanned with; made when there are any to scan. */
  private static final class ScanRules {
    private final CardRule[] cardRules;
    private final SignatureProbe probe;
    private final ScannedValue[][] keyMembers;

    ScanRules(FixtureRules rules, DocumentKind kind, ScannedEntry scanned) {
      this.probe = new SignatureProbe(rules.tickets());
      List<Active<CardRule>> active = rules.of(kind);
      this.cardRules = new CardRule[active.size()];
      for (int at = 0; at < cardRules.length; at++) {
        cardRules[at] = active.get(at).rule();
      }
      this.keyMembers = new ScannedValue[rules.keys().size()][];
      for (int at = 0; at < keyMembers.length; at++) {
        keyMembers[at] = rules.keys().get(at).members(scanned);
      }
    }
  }

  /**
   * A judge of entries of a kind.
   *
   * @param findings collects what is found
   * @param before what the entries before these have shown
   * @param ended is given this judge when it has judged all of them
   */
  EntryJudge(
      FixtureRules rules,
      DocumentKind kind,
      Findings findings,
      ShownMistakes before,
      Consumer<EntryJudge> ended) {
    this.tally = new EntryTally(before);
    this.rules = rules;
    this.kind = kind;
    this.ended = ended;
    this.findings = findings;
    for (int key = 0; key < rules.keys().size(); key++) {
      keys.add(new KeyList());
    }
  }

  @Override
  public EntryScanner scanner() {
    EntryScanner scanner = FixtureRules.scanner(kind);
    scanRules = new ScanRules(rules, kind, scanner.scanned());
    return scanner;
  }

  @Override
  public void begin(int firstIndex) {
    first = firstIndex;
  }

  @Override
  public boolean suffices(ScannedEntry scanned, int at) {
    ScanRules asked = Objects.requireNonNull(scanRules);
    boolean signs = scanned.kind().isSigned();
    Verdict verdict = signs ? asked.probe.judge(scanned) : Verdict.NOT_JUDGED;
    if (verdict == Verdict.NO_TICKET && !signed) {
      // Where the first signature stands has to be known.
      signed = true;
      return false;
    }
    long open = open(asked.cardRules, scanned, rules.context(verdict));
    if (open != PendingRules.NONE) {
      pending.add(at, open, verdict);
      return false;
    }
    if (verdict != Verdict.NOT_JUDGED) {
      tally.addSignature(verdict);
    }
    if (verdict == Verdict.RIGHT) {
      asked.probe.tell(scanned, tally.mistakes());
    }
    for (int key = 0; signs && key < keys.size(); key++) {
      keys.get(key).set(at, rules.keys().get(key).hash(asked.keyMembers[key]));
    }
    return true;
  }

  /** The rules that do not clear an entry. */
  private static long open(CardRule[] cardRules, ScannedEntry scanned, RuleContext context) {
    try {
      long open = PendingRules.NONE;
      for (int at = 0; at < cardRules.length; at++) {
        open |= cardRules[at].clears(scanned, context) ? PendingRules.NONE : PendingRules.of(at);
      }
      return open;
    } catch (Throwable e) {
      Failure.survived(e);
      // What a rule throws here says no more than false does; it judges the entry itself.
      return PendingRules.ALL;
    }
  }

  /** Whether a card is the next one of the same list. */
  boolean goesOn(Card card) {
    return card.index() == first + entries && card.list().equals(list);
  }

  @Override
  public void card(Card card) {
    int at = card.index() - first;
    entries = at + 1;
    list = card.list();
    // What was asked of the bytes was asked of rules for entries of the same kind.
    boolean scanned = pending.goTo(at) && card.kind() == kind;
    long open = scanned ? pending.open() : PendingRules.ALL;
    Verdict verdict = scanned ? pending.verdict() : verdict(card);
    if (isSigned(card)) {
      tally.addSignature(verdict);
    }
    if (verdict == Verdict.RIGHT) {
      SignatureJudge.tell(card, rules.tickets(), tally.mistakes());
    }
    List<Active<CardRule>> all = rules.of(card.kind());
    for (int rule = 0; rule < all.size(); rule++) {
      if ((open & PendingRules.of(rule)) != PendingRules.NONE) {
        rules.check(all.get(rule), card, verdict, findings);
      }
    }
    if (card.kind().isSigned()) {
      for (int key = 0; key < keys.size(); key++) {
        keys.get(key).set(at, rules.keys().get(key).hash(card));
      }
    }
    findings.settle();
  }

  @Override
  public void secret(String text, Region region) {
    secretPlaces.add(region);
    if (!text.isEmpty() && secretTexts.add(text)) {
      findings.hide(text);
    }
  }

  @Override
  public boolean isTicket(String text) {
    return rules.known().contains(text);
  }

  @Override
  public void end(int count) {
    entries = count;
    tally.end(count, keys);
    ended.accept(this);
  }

  /** How many entries there were. */
  int entries() {
    return entries;
  }

  /** What was counted of them. */
  EntryTally tally() {
    return tally;
  }

  Findings findings() {
    return findings;
  }

  List<Region> secretPlaces() {
    return secretPlaces;
  }

  Set<String> secretTexts() {
    return secretTexts;
  }

  private static boolean isSigned(Card card) {
    return card.kind().isSigned() && card.extFilled("signature") != null;
  }

  private Verdict verdict(Card card) {
    if (!card.kind().isSigned()) {
      return Verdict.NOT_JUDGED;
    }
    Verdict verdict = SignatureJudge.judge(card, rules.tickets());
    JsonValue signature = verdict == Verdict.NO_TICKET ? card.extFilled("signature") : null;
    if (signature != null && tally.unverified() == null) {
      tally.setUnverified(UnverifiedSignature.first(card, signature, rules.otherTickets()));
    }
    return verdict;
  }
}
