package io.github.wxcard.engine;

import io.github.wxcard.engine.RuleSet.Active;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Spot;
import io.github.wxcard.read.EntryScanner;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.run.FailedRule;
import io.github.wxcard.rule.signature.SignatureContext;
import io.github.wxcard.schema.Schemas;
import io.github.wxcard.signature.KnownTickets;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one fixture is judged by: its entries, and it as a whole. Safe for use by many threads. */
final class FixtureRules {
  private final Fixture fixture;
  private final Run run;
  private final Map<Verdict, RuleContext> contexts = new EnumMap<>(Verdict.class);

  /**
   * Rules.
   *
   * @param answered the list that the fixture answers; null where there is none
   */
  FixtureRules(Fixture fixture, Run run, @Nullable CardRequest answered) {
    this.fixture = fixture;
    this.run = run;
    List<Ticket> otherTickets = new ArrayList<>(run.tickets());
    otherTickets.removeAll(fixture.tickets());
    SignatureContext context =
        new SignatureContext(
            run.request().now(),
            fixture.tickets(),
            otherTickets,
            run.known(),
            Verdict.NOT_JUDGED,
            run.request().showSignatures(),
            run.catalog(),
            answered,
            run.signable());
    for (Verdict verdict : Verdict.values()) {
      contexts.put(verdict, context.with(verdict));
    }
  }

  /** The rules for entries of a kind. */
  List<Active<CardRule>> of(DocumentKind kind) {
    return run.rules().of(kind);
  }

  /** What a rule may know besides an entry whose signature came out like that. */
  RuleContext context(Verdict verdict) {
    return Objects.requireNonNull(contexts.get(verdict));
  }

  /** The keys of the unique rules. */
  List<EntryKey> keys() {
    return run.rules().keys();
  }

  /** The candidates for signatures. */
  List<Ticket> tickets() {
    return fixture.tickets();
  }

  /** Has a rule look at something; whatever it throws becomes a finding, and hides no other. */
  void guard(Findings findings, String rule, Spot judged, Runnable look) {
    try {
      look.run();
    } catch (Throwable e) {
      // Rules in other languages throw checked exceptions too; errors come of jars that do not fit.
      Failure.survived(e);
      failed(findings, failed -> failed.of(rule, e, judged));
    }
  }

  /** Adds what is to be said of a rule, or of the reader, that failed. */
  void failed(Findings findings, Function<FailedRule, Issue> telling) {
    for (Active<FailedRule> failed : run.request().rules().active(FailedRule.class)) {
      findings.add(failed.id(), failed.level(), telling.apply(failed.rule()));
    }
  }

  /** Tells the tickets of the run. */
  KnownTickets known() {
    return run.known();
  }

  /** Collects findings of this fixture. */
  Findings findings() {
    return new Findings(
        run.names().of(fixture.name()), run.gate(), run.words(), run.request().explainSignatures());
  }

  /** A scanner for entries of a kind. */
  static EntryScanner scanner(DocumentKind kind) {
    return new EntryScanner(kind, Schemas.entry(kind).outline(), Schemas.cardExt().outline());
  }
}
