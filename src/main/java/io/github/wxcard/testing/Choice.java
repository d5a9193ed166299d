package io.github.wxcard.testing;

import io.github.wxcard.engine.RuleSet;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import io.github.wxcard.model.ValuePath;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.signature.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@link WxCards} was told.
 *
 * @param rules with their levels
 * @param now null for the time at which something is judged
 * @param language null for that of the JVM
 * @param showSignatures whether failures give the right signature
 * @param none whether a text without a card passes
 */
record Choice(
    List<Ticket> tickets,
    RuleSet rules,
    @Nullable List<NamedSource> catalog,
    @Nullable Instant now,
    @Nullable Language language,
    FailOn failOn,
    boolean showSignatures,
    Reading reading,
    boolean none) {
  Choice {
    tickets = List.copyOf(tickets);
    catalog = catalog == null ? null : List.copyOf(catalog);
  }

  /** All rules at their own levels, without a ticket. */
  static Choice usual() {
    return new Choice(
        List.of(),
        RuleSet.installed(Map.of()),
        null,
        null,
        null,
        new FailOn(Severity.ERROR),
        false,
        Reading.AUTO,
        false);
  }

  Choice ticket(String ticket) {
    return new Choice(
        List.of(Ticket.of(ticket)),
        rules,
        catalog,
        now,
        language,
        failOn,
        showSignatures,
        reading,
        none);
  }

  Choice levels(Map<String, Severity> levels) {
    Map<String, Severity> all = new TreeMap<>(rules.levels());
    all.putAll(levels);
    RuleSet others = new RuleSet(rules.rules(), all);
    return new Choice(
        tickets, others, catalog, now, language, failOn, showSignatures, reading, none);
  }

  Choice catalog(List<NamedSource> files) {
    return new Choice(tickets, rules, files, now, language, failOn, showSignatures, reading, none);
  }

  Choice now(Instant time) {
    return new Choice(
        tickets, rules, catalog, time, language, failOn, showSignatures, reading, none);
  }

  Choice language(Language other) {
    return new Choice(tickets, rules, catalog, now, other, failOn, showSignatures, reading, none);
  }

  Choice failOn(FailOn other) {
    return new Choice(tickets, rules, catalog, now, language, other, showSignatures, reading, none);
  }

  Choice shownSignatures() {
    return new Choice(tickets, rules, catalog, now, language, failOn, true, reading, none);
  }

  Choice at(String path) {
    return read(reading.at(ValuePath.of(path)));
  }

  Choice kind(DocumentKind kind) {
    return read(reading.withKind(kind));
  }

  Choice target(Target target) {
    return read(reading.withTarget(target));
  }

  Choice allowingNone() {
    return new Choice(
        tickets, rules, catalog, now, language, failOn, showSignatures, reading.asMixed(), true);
  }

  private Choice read(Reading other) {
    return new Choice(tickets, rules, catalog, now, language, failOn, showSignatures, other, none);
  }

  /** A text under a name, read as what it begins like. */
  Fixture fixture(String name, String text) {
    return new Fixture(name, Source.of(text), reading.withSyntax(syntax(text)), tickets, null);
  }

  ValidationRequest request(List<Fixture> fixtures) {
    return ValidationRequest.builder(fixtures)
        .rules(rules)
        .now(now == null ? Clock.systemUTC().instant() : now)
        .showSignatures(showSignatures)
        .catalog(catalog)
        .build();
  }

  Messages messages() {
    return Messages.inTests(language == null ? Language.of(Locale.getDefault()) : language, rules);
  }

  /** What begins as JSON is to be JSON; else lists are looked for in a page, a script, any text. */
  private static Syntax syntax(String text) {
    String start = text.stripLeading();
    boolean json =
        start.isEmpty() || Arrays.asList('{', '[', '"', '\ufeff').contains(start.charAt(0));
    return json ? Syntax.JSON : Syntax.TEXT;
  }
}
