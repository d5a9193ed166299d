package io.github.wxcard.testing;

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
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@link WxCards} was told. Nothing changes in one that was given away. */
final class Choice {
  private List<Ticket> tickets = List.of();

  /** All of them, with their levels. */
  private RuleSet rules = RuleSet.installed(Map.of());

  private @Nullable List<NamedSource> catalog;

  /** Null for the time at which something is judged. */
  private @Nullable Instant now;

  /** Null for that of the JVM. */
  private @Nullable Language language;

  private FailOn failOn = new FailOn(Severity.ERROR);

  /** Whether failures give the right signature. */
  private boolean showSignatures;

  private Reading reading = Reading.AUTO;

  /** Whether a text without a card passes. */
  private boolean none;

  private Choice() {}

  private Choice(Choice like) {
    this.tickets = like.tickets;
    this.rules = like.rules;
    this.catalog = like.catalog;
    this.now = like.now;
    this.language = like.language;
    this.failOn = like.failOn;
    this.showSignatures = like.showSignatures;
    this.reading = like.reading;
    this.none = like.none;
  }

  /** All rules at their own levels, without a ticket. */
  static Choice usual() {
    return new Choice();
  }

  private Choice with(Consumer<Choice> change) {
    Choice other = new Choice(this);
    change.accept(other);
    return other;
  }

  RuleSet rules() {
    return rules;
  }

  FailOn failOn() {
    return failOn;
  }

  boolean none() {
    return none;
  }

  Choice tickets(String... texts) {
    return with(other -> other.tickets = Arrays.stream(texts).map(Ticket::of).toList());
  }

  Choice levels(Map<String, Severity> levels) {
    Map<String, Severity> all = new TreeMap<>(rules.levels());
    all.putAll(levels);
    return with(other -> other.rules = new RuleSet(rules.rules(), all));
  }

  Choice catalog(List<NamedSource> files) {
    return with(other -> other.catalog = List.copyOf(files));
  }

  Choice now(Instant time) {
    return with(other -> other.now = time);
  }

  Choice language(Language tongue) {
    return with(other -> other.language = tongue);
  }

  Choice failOn(FailOn level) {
    return with(other -> other.failOn = level);
  }

  Choice shownSignatures() {
    return with(other -> other.showSignatures = true);
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
    return read(reading.asMixed()).with(other -> other.none = true);
  }

  private Choice read(Reading as) {
    return with(other -> other.reading = as);
  }

  /** A text under a name, read as what it begins like. */
  Fixture fixture(String name, String text) {
    return new Fixture(
        name, Source.of(text), reading.withSyntax(Syntax.ofBeginning(text)), tickets, null);
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
}
