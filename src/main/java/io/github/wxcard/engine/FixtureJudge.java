package io.github.wxcard.engine;

import io.github.wxcard.engine.RuleSet.Active;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.Catalog;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Spot;
import io.github.wxcard.read.DocumentReader;
import io.github.wxcard.read.DocumentVisitor;
import io.github.wxcard.read.RequestReader;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.rule.run.FailedRule;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.rule.run.UnreadableFile.Reason;
import io.github.wxcard.rule.signature.SignatureJudge;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges one fixture: reads it once and hands each entry to the rules. */
final class FixtureJudge implements DocumentVisitor {
  private final Fixture fixture;
  private final ValidationRequest request;
  private final List<Ticket> otherTickets;
  private final @Nullable Catalog catalog;
  private final Findings findings;
  private final List<Active<CardRule>> cardRules;
  private final List<Active<DocumentRule>> documentRules;
  private final List<Active<UniqueRule>> uniqueRules;
  private final List<KeyList> keys = new ArrayList<>();
  private final List<Region> secretPlaces = new ArrayList<>();
  private final Set<String> secretTexts = new TreeSet<>();
  private long cards;
  private long verified;
  private @Nullable Spot unverifiedSpot;
  private @Nullable CardRequest answered;

  /**
   * A judge.
   *
   * @param otherTickets the tickets of other fixtures of the run
   * @param catalog the cards that there are, where a catalog is configured
   */
  FixtureJudge(
      Fixture fixture,
      ValidationRequest request,
      List<Ticket> otherTickets,
      @Nullable Catalog catalog,
      Masker masker) {
    this.catalog = catalog;
    this.fixture = fixture;
    this.otherTickets = otherTickets;
    this.request = request;
    this.findings = new Findings(fixture.name(), masker, request.explainSignatures());
    this.cardRules = request.rules().active(CardRule.class);
    this.documentRules = request.rules().active(DocumentRule.class);
    this.uniqueRules = request.rules().active(UniqueRule.class);
    uniqueRules.forEach(rule -> keys.add(new KeyList()));
  }

  /** Reads and judges the fixture; whatever its bytes, this ends in findings. */
  void run() {
    try {
      Object stamp = fixture.source().stamp();
      answered = request();
      DocumentReader.read(fixture.source().open(), fixture.kind(), this);
      if (!stamp.equals(fixture.source().stamp())) {
        unreadable(Reason.CHANGED, "");
      }
    } catch (IOException e) {
      unreadable(reason(e), detail(e));
    } catch (RuntimeException e) {
      failed("reader", e, Spot.of(Region.START, Path.ROOT));
    } catch (OutOfMemoryError e) {
      // What this one file took is free again; it shall not hide the others.
      unreadable(Reason.BROKEN, "more memory is needed than the build has (MAVEN_OPTS=-Xmx…)");
    }
  }

  /** The list that this result answers; null where there is none that can be read. */
  private @Nullable CardRequest request() {
    try {
      return fixture.request() == null ? null : RequestReader.read(fixture.request().open());
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void card(Card card) {
    cards++;
    Verdict verdict = verdict(card);
    RuleContext context =
        new RuleContext(
            request.now(),
            fixture.tickets(),
            otherTickets,
            verdict,
            request.showSignatures(),
            catalog,
            answered);
    for (Active<CardRule> rule : cardRules) {
      if (rule.rule().kinds().contains(card.kind())) {
        guarded(rule, card.value(), sink -> rule.rule().check(card, context, sink));
      }
    }
    if (card.kind() == DocumentKind.ADD_CARD) {
      noteKeys(card);
    }
  }

  @Override
  public void secret(String text, Region region) {
    secretPlaces.add(region);
    if (!text.isEmpty() && secretTexts.add(text)) {
      findings.hide(text);
    }
  }

  @Override
  public void end(Document document) {
    Spot root = document.root() == null ? Spot.of(Region.START, Path.ROOT) : document.root();
    for (Active<DocumentRule> rule : documentRules) {
      guarded(rule, root, sink -> rule.rule().check(document, sink));
    }
  }

  String file() {
    return findings.file();
  }

  List<Finding> findings() {
    return findings.found();
  }

  /** Explains the first findings that can be; how many of so many are left to explain elsewhere. */
  int explain(int most) {
    List<Findings.Explainable> some = findings.explainables().stream().limit(most).toList();
    some.forEach(findings::explain);
    return most - some.size();
  }

  List<KeyList> keys() {
    return keys;
  }

  long cards() {
    return cards;
  }

  /** Whether it was compared with the list it answers. */
  boolean isPaired() {
    return answered != null;
  }

  long verified() {
    return verified;
  }

  /** Where the first signature stands that no ticket was there for. */
  @Nullable Spot unverified() {
    return unverifiedSpot;
  }

  List<Region> secretPlaces() {
    return secretPlaces;
  }

  Set<String> secretTexts() {
    return secretTexts;
  }

  /** Adds a finding that only the whole run could make. */
  void add(RuleSet.Active<?> rule, Issue issue) {
    findings.add(rule.id(), rule.level(), issue);
  }

  /** The fixture could not be read a second time. */
  void vanished(IOException cause) {
    unreadable(reason(cause), detail(cause));
  }

  Location location(Spot spot) {
    return findings.location(spot);
  }

  private Verdict verdict(Card card) {
    if (card.kind() != DocumentKind.ADD_CARD) {
      return Verdict.NOT_JUDGED;
    }
    Verdict verdict = SignatureJudge.judge(card, fixture.tickets());
    if (verdict == Verdict.RIGHT) {
      verified++;
    } else if (verdict == Verdict.NO_TICKET && unverifiedSpot == null) {
      JsonValue signature = card.extFilled("signature");
      unverifiedSpot = signature == null ? null : signature.spot().settled();
    }
    return verdict;
  }

  private void noteKeys(Card card) {
    for (int at = 0; at < uniqueRules.size(); at++) {
      KeyList list = keys.get(at);
      Active<UniqueRule> rule = uniqueRules.get(at);
      guarded(
          rule,
          card.value(),
          sink -> {
            UniqueRule.Key key = rule.rule().key(card);
            if (key != null) {
              list.add(card.index(), key.value());
            }
          });
    }
  }

  private <T extends Rule> void guarded(Active<T> rule, Spot judged, Consumer<FindingSink> check) {
    try {
      check.accept(issue -> findings.add(rule.id(), rule.level(), issue));
    } catch (RuntimeException e) {
      failed(rule.id(), e, judged);
    }
  }

  private void failed(String what, RuntimeException cause, Spot judged) {
    for (Active<FailedRule> rule : request.rules().active(FailedRule.class)) {
      add(rule, rule.rule().of(what, cause, judged));
    }
  }

  private void unreadable(Reason reason, String detail) {
    for (Active<UnreadableFile> rule : request.rules().active(UnreadableFile.class)) {
      add(rule, rule.rule().because(reason, detail));
    }
  }

  private static Reason reason(IOException cause) {
    if (cause instanceof FileSource.NotAFileException other) {
      return other.isDirectory() ? Reason.DIRECTORY : Reason.BROKEN;
    }
    if (cause instanceof NoSuchFileException) {
      return Reason.MISSING;
    }
    if (cause instanceof AccessDeniedException) {
      return Reason.FORBIDDEN;
    }
    return cause instanceof FileSystemException ? Reason.LINK_LOOP : Reason.BROKEN;
  }

  /** The system's own words, without the path that stands before them. */
  static String detail(IOException cause) {
    String words =
        cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
    return words == null ? cause.getClass().getSimpleName() : words;
  }
}
