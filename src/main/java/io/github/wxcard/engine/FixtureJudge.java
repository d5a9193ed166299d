package io.github.wxcard.engine;

import io.github.wxcard.engine.SecondPass.FirstPlaces;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.keys.EntryKey;
import io.github.wxcard.fixture.FinalReading;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.ObservedStream;
import io.github.wxcard.fixture.Progress;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.list.NameSearch;
import io.github.wxcard.list.RequestReader;
import io.github.wxcard.list.scan.EntryBatch;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Handover;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.ruleset.RuleSet.Active;
import io.github.wxcard.signature.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges one fixture: reads it once, and gathers what the judges of its entries find.
 *
 * <p>Whatever its bytes, this ends in findings.
 */
final class FixtureJudge implements DocumentVisitor {
  private final Fixture fixture;
  private final Run run;
  private final Progress progress;
  private final RightSignatures signatures;
  private final ReadingGuard guard;
  private final FixtureFindings findings;
  private final List<Region> secretPlaces = new ArrayList<>();
  private @Nullable DocumentKind kind;
  private EntryTally tally = new EntryTally();
  private long templates;
  private boolean withoutList;
  private @Nullable CardRequest answered;
  private boolean handedOver;
  private boolean bare;
  private Reading reading;
  private FixtureRules rules;
  private @Nullable EntryJudge single;

  FixtureJudge(Fixture fixture, Run run, Progress progress, FindingRoom.Share room) {
    this.fixture = fixture;
    this.reading = fixture.reading();
    this.kind = reading.kind();
    this.run = run;
    this.progress = progress;
    this.signatures = new RightSignatures(fixture.tickets(), this::readFirstEntries);
    this.rules = new FixtureRules(fixture, run, null, room, signatures);
    this.findings = new FixtureFindings(room, rules::findings);
    this.guard = new ReadingGuard(run, findings, this::failed);
  }

  /** Reads and judges the fixture. */
  void run(Threads threads) {
    guard.read(
        () -> {
          String stamp = fixture.source().stamp();
          answered = request();
          if (answered != null) {
            rules = rules.answering(answered);
          }
          if (fixture.reading().mixed() && !isNamed()) {
            withoutList = true;
            return;
          }
          read(threads);
          if (!stamp.equals(fixture.source().stamp())) {
            guard.changed();
          }
        });
    endSingle();
    findings.takeRoom();
  }

  /** Whether there is a name in it that each list has. */
  private boolean isNamed() throws IOException {
    try (InputStream in = fixture.source().open()) {
      return NameSearch.finds(in);
    }
  }

  private void read(Threads threads) throws IOException {
    read(new ObservedStream(fixture.source().open(), progress), this, threads);
    if (isToBeAssembled()) {
      // What tells that it is an answer came after the list.
      forget();
      reading = reading.withHandover(Handover.ASSEMBLED);
      read(fixture.source().open(), this, threads);
    }
  }

  private void read(InputStream in, DocumentVisitor visitor, Threads threads) throws IOException {
    DocumentReader.read(in, fixture.source().firstLine(), reading, visitor, threads);
  }

  /** Whether entries were judged as handed over, and wrong, which a client puts together. */
  private boolean isToBeAssembled() {
    return FinalReading.isOfAnswer(reading, handedOver, bare)
        && findings.entries().found().size() > 0;
  }

  private void forget() {
    endSingle();
    findings.forget();
    progress.judged(-tally.cards());
    tally = new EntryTally();
  }

  private void readFirstEntries(DocumentVisitor visitor) {
    guard.read(() -> read(signatures.upToEnough(fixture.source().open()), visitor, Threads.ONE));
  }

  private void failed(Throwable cause) {
    rules.failed(findings.others(), failed -> failed.ofReader(cause));
  }

  @Override
  public boolean scans() {
    return true;
  }

  @Override
  public EntryBatch batch(CardList list) {
    handedOver |= list.handedOver();
    return new EntryJudge(rules, list.kind(), ofEntries(), tally.mistakes(), this::take);
  }

  /** What is found on further entries: once some of it was left out, all that comes later is. */
  private Findings ofEntries() {
    return findings.entries().isFull() ? rules.counted() : rules.findings();
  }

  /** The list that this result answers; null where there is none that can be read. */
  private @Nullable CardRequest request() {
    try {
      return fixture.request() == null
          ? null
          : RequestReader.read(fixture.request().open(), fixture.requestName());
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void card(Card card) {
    handedOver |= card.list().handedOver();
    EntryJudge judge = single;
    if (judge == null || !judge.goesOn(card)) {
      endSingle();
      judge = new EntryJudge(rules, card.kind(), ofEntries(), tally.mistakes(), this::add);
      judge.begin(card.index());
      for (String text : findings.secretTexts()) {
        judge.findings().hide(text);
      }
      single = judge;
    }
    judge.card(card);
  }

  /** Takes what became of a batch, after the entries before it. */
  private void take(EntryJudge judge) {
    endSingle();
    add(judge);
  }

  private void endSingle() {
    EntryJudge judge = single;
    single = null;
    if (judge != null) {
      judge.end(judge.entries());
    }
  }

  private void add(EntryJudge judge) {
    tally.add(judge.tally());
    progress.judged(judge.entries());
    for (String text : judge.secretTexts()) {
      secret(text);
    }
    secretPlaces.addAll(judge.secretPlaces());
    findings.take(judge.findings());
  }

  @Override
  public void secret(String text, Region region) {
    secretPlaces.add(region);
    secret(text);
  }

  @Override
  public boolean isTicket(String text) {
    return rules.known().contains(text);
  }

  private void secret(String text) {
    if (findings.hide(text) && single != null) {
      single.findings().hide(text);
    }
  }

  @Override
  public void end(Document document) {
    endSingle();
    kind = document.kind();
    bare = document.bare();
    templates = document.templates();
    withoutList = document.mixed() && document.kind() == null && document.complete();
    SourceRef root =
        document.root() == null ? SourceRef.of(Region.START, Path.ROOT) : document.root();
    RuleContext context = rules.context(Verdict.NOT_JUDGED);
    for (Active<DocumentRule> rule : run.rules().documentRules()) {
      rules.ask(rule, root, findings.others(), sink -> rule.rule().check(document, context, sink));
    }
  }

  /** What was found in it. */
  FixtureFindings findings() {
    return findings;
  }

  /** What was counted of its entries. */
  EntryTally tally() {
    return tally;
  }

  /** What it is, and what was counted in it, under the name that is shown. */
  JudgedFixture judged(String name) {
    return new JudgedFixture(name, kind, tally.cards(), templates, withoutList);
  }

  /** Explains the first findings that can be; how many of so many are left to explain elsewhere. */
  int explain(int most) {
    int[] left = {most};
    guard.read(
        () ->
            left[0] =
                findings
                    .entries()
                    .explain(
                        most,
                        (rule, ref, check) -> rules.guard(findings.others(), rule, ref, check)));
    return left[0];
  }

  /** Whether there is a list that it answers, which cannot be read. */
  boolean isAlone() {
    return fixture.request() != null && answered == null;
  }

  /** Whether it was compared with the list it answers. */
  boolean isPaired() {
    return answered != null;
  }

  List<Region> secretPlaces() {
    return secretPlaces;
  }

  /** Reads the fixture once more, for keys of a unique rule that may stand twice. */
  void readAgain(int ruleIndex, BitSet entries, FirstPlaces places) {
    Findings found = findings.repetition(rules.findings());
    Active<UniqueRule> rule = run.rules().uniqueRules().get(ruleIndex);
    EntryKey key = run.rules().keys().get(ruleIndex);
    SecondPass pass = new SecondPass(rule, key, entries, places, found, rules);
    guard.read(() -> read(fixture.source().open(), pass, Threads.ONE));
    findings.takeRoom();
  }

  /** Counts what a unique rule finds, without keeping it. */
  void leaveOutRepetitions(int ruleIndex, long count) {
    Active<UniqueRule> rule = run.rules().uniqueRules().get(ruleIndex);
    findings.repetition(rules.counted()).leaveOut(rule.id(), rule.level(), count);
  }
}
