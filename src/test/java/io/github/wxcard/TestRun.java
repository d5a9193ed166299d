package io.github.wxcard;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.Ticket;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run over fixtures held in memory, at the time and with the ticket of all tests. */
public final class TestRun {
  /** The time of all tests. */
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** The ticket of all tests. */
  public static final Ticket TICKET = Ticket.of("test-ticket-for-fixtures-only_it-is-no-secret");

  /** A fixture without any finding. */
  public static final String CLEAN = "{\"errMsg\":\"addCard:fail cancel\",\"cardList\":[]}";

  private final List<Fixture> fixtures = new ArrayList<>();
  private List<Ticket> tickets = List.of(TICKET);
  private Map<String, Severity> levels = Map.of();
  private DocumentKind kind;
  private int threads = 1;
  private List<NamedSource> catalog;

  /** Adds a fixture. */
  public TestRun with(String name, byte[] bytes) {
    Source source = () -> new ByteArrayInputStream(bytes);
    fixtures.add(new Fixture(name, source, kind, tickets));
    return this;
  }

  /** Adds a fixture. */
  public TestRun with(String name, String json) {
    return with(name, json.getBytes(StandardCharsets.UTF_8));
  }

  /** The fixtures that follow have this kind. */
  public TestRun kind(DocumentKind of) {
    kind = of;
    return this;
  }

  /** The fixtures that follow have these tickets. */
  public TestRun tickets(Ticket... candidates) {
    tickets = List.of(candidates);
    return this;
  }

  /** The levels of some rules. */
  public TestRun levels(Map<String, Severity> configured) {
    levels = configured;
    return this;
  }

  /** The number of threads. */
  public TestRun threads(int count) {
    threads = count;
    return this;
  }

  /** Adds a catalog file. */
  public TestRun catalog(String name, String json) {
    catalog = catalog == null ? new ArrayList<>() : catalog;
    catalog.add(new NamedSource(name, Source.of(json)));
    return this;
  }

  public ValidationRequest request() {
    return ValidationRequest.builder(fixtures)
        .rules(RuleSet.builtIn(levels))
        .now(NOW)
        .threads(threads)
        .explainSignatures(20)
        .catalog(catalog)
        .build();
  }

  public Report report() {
    return CardValidator.validate(request());
  }

  /** The outcome for reports, in English, of version 1.2.3, failing on errors. */
  public Outcome outcome(ModulePath module) {
    ValidationRequest request = request();
    return Outcome.of(
        request,
        CardValidator.validate(request),
        new FailOn(Severity.ERROR),
        module,
        Language.EN,
        "1.2.3");
  }

  /** The findings on one fixture. */
  public static List<Finding> findings(String json) {
    return new TestRun().with("test.json", json).report().findings();
  }

  /** A finding in one line: {@code 7:34-7:47 error timestamp-not-in-seconds path}. */
  public static String line(Finding finding) {
    return finding.location().region()
        + " "
        + finding.severity().label()
        + " "
        + finding.rule()
        + " "
        + finding.location().path();
  }
}
