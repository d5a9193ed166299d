package io.github.wxcard.engine;

import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.keys.EntryKey;
import io.github.wxcard.fixture.BuildFolder;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.list.scan.EntryScanner;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.run.FailedRule;
import io.github.wxcard.rule.signature.SignatureContext;
import io.github.wxcard.rule.signature.SignatureRule;
import io.github.wxcard.rule.signature.SignedEntries;
import io.github.wxcard.ruleset.RuleSet.Active;
import io.github.wxcard.schema.Schemas;
import io.github.wxcard.signature.KnownTickets;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one fixture is judged by: its entries, and it as a whole. Safe for use by many threads. */
final class FixtureRules {
  private final Fixture fixture;
  private final Run run;
  private final FindingRoom.Share room;
  private final SignedEntries entries;
  private final Map<Verdict, RuleContext> contexts = new EnumMap<>(Verdict.class);
  private final SignatureContext tickets;

  /**
   * Rules.
   *
   * @param answered the list that the fixture answers; null where there is none
   * @param room that of the fixture's findings
   * @param entries those of the fixture by their right signatures
   */
  FixtureRules(
      Fixture fixture,
      Run run,
      @Nullable CardRequest answered,
      FindingRoom.Share room,
      SignedEntries entries) {
    this.fixture = fixture;
    this.run = run;
    this.room = room;
    this.entries = entries;
    List<Ticket> otherTickets = new ArrayList<>(run.tickets());
    otherTickets.removeAll(fixture.tickets());
    Instant now = run.request().now();
    this.tickets =
        new SignatureContext(
            now,
            fixture.tickets(),
            otherTickets,
            run.known(),
            Verdict.NOT_JUDGED,
            fixture.reading().target(),
            run.request().showSignatures(),
            run.catalog(),
            answered,
            run.signable(),
            run.request().pageUrls(),
            entries);
    for (Verdict verdict : Verdict.values()) {
      contexts.put(
          verdict,
          new PlainContext(
              now,
              verdict,
              fixture.reading().target(),
              run.catalog(),
              answered,
              tickets::isSignedForAnother,
              tickets::hasTicket));
    }
  }

  /** The same for a fixture that answers a list. */
  FixtureRules answering(CardRequest answered) {
    return new FixtureRules(fixture, run, answered, room, entries);
  }

  /** The rules for entries of a kind. */
  List<Active<CardRule>> of(DocumentKind kind) {
    return run.rules().of(kind);
  }

  /** What a rule may know besides an entry whose signature came out like that. */
  RuleContext context(Verdict verdict) {
    return Objects.requireNonNull(contexts.get(verdict));
  }

  /** Has a rule judge an entry whose signature came out like that. */
  void check(Active<CardRule> rule, Card card, Verdict verdict, Findings findings) {
    RuleContext context =
        rule.rule() instanceof SignatureRule ? tickets.with(verdict) : context(verdict);
    ask(rule, card.value(), findings, sink -> rule.rule().check(card, context, sink));
  }

  /** The keys of the unique rules. */
  List<EntryKey> keys() {
    return run.rules().keys();
  }

  /** The candidates for signatures. */
  List<Ticket> tickets() {
    return fixture.tickets();
  }

  /** When the fixture was written, where an earlier build left it; else null. */
  @Nullable Instant leftOver() {
    BuildFolder build = run.request().buildFolder();
    return build == null ? null : build.leftOver(fixture);
  }

  /** The tickets that other fixtures of the run have. */
  List<Ticket> otherTickets() {
    return tickets.otherTickets();
  }

  /** Has a rule say what it finds in something. */
  void ask(Active<?> rule, SourceRef judged, Findings findings, Consumer<FindingSink> question) {
    Answer answer = new Answer(rule, findings);
    guard(findings, rule.id(), judged, () -> question.accept(answer));
    answer.end();
  }

  /** Runs a check of a rule; whatever it throws becomes a finding, and hides no other. */
  void guard(Findings findings, String rule, SourceRef judged, Runnable check) {
    try {
      check.run();
    } catch (Throwable e) {
      // Rules in other languages throw checked exceptions too; errors come of jars that do not fit.
      Failure.survived(e);
      failed(findings, failed -> failed.of(rule, e, judged));
    }
  }

  /** Adds what is to be said of a rule, or of the reader, that failed. */
  void failed(Findings findings, Function<FailedRule, Issue> telling) {
    for (Active<FailedRule> failed : run.active(FailedRule.class)) {
      findings.add(failed.id(), failed.level(), telling.apply(failed.rule()));
    }
  }

  /** Tells the tickets of the run. */
  KnownTickets known() {
    return run.known();
  }

  /** Collects findings of this fixture. */
  Findings findings() {
    return findings(room.room());
  }

  /** Collects findings of this fixture that come after all that there is room for. */
  Findings counted() {
    return findings(0);
  }

  private Findings findings(long most) {
    return new Findings(
        run.names().of(fixture.name()),
        run.gate(),
        run.words(),
        run.request().explainSignatures(),
        most,
        fixture.levels());
  }

  /** Takes findings of the thread that asks for them, until they are asked for no more. */
  private static final class Answer implements FindingSink {
    private final Active<?> rule;
    private final Findings findings;
    private final Thread asker = Thread.currentThread();
    private boolean ended;

    Answer(Active<?> rule, Findings findings) {
      this.rule = rule;
      this.findings = findings;
    }

    @Override
    public void report(Issue issue) {
      if (Thread.currentThread() != asker || ended) {
        throw new IllegalStateException(
            rule.id() + " reports a finding on another thread, or after it was asked for one");
      }
      findings.add(rule.id(), rule.level(), issue);
    }

    void end() {
      ended = true;
    }
  }

  /** A scanner for entries of a kind. */
  static EntryScanner scanner(DocumentKind kind) {
    return new EntryScanner(kind, Schemas.entry(kind).outline(), Schemas.cardExt().outline());
  }
}
