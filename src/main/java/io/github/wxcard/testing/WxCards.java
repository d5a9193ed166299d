package io.github.wxcard.testing;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.ruleset.RuleSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.hamcrest.Matcher;

/**
 * Holds card lists that a test meets, such as the answer of an endpoint, against all rules.
 *
 * <pre>{@code
 * static final WxCards CARDS = WxCards.withTicket("made-up-test-ticket");
 *
 * CARDS.assertValid(json);
 * mvc.perform(get("/api/cards/1")).andExpect(content().string(CARDS.valid()));
 * }</pre>
 *
 * <p>The text may be any form in which card lists are read: a list, an answer around it, an entry,
 * an object of an SDK, a page with a script. Immutable: each method that changes something gives
 * another one. Safe for use by many threads.
 */
public final class WxCards {
  private final Choice choice;

  WxCards(Choice choice) {
    this.choice = choice;
  }

  /**
   * All rules at their own levels, now, in the language of the JVM.
   *
   * @param ticket the {@code api_ticket} that the code under test signs with: a made-up one, never
   *     a real one
   * @throws IllegalArgumentException where it is blank
   */
  public static WxCards withTicket(String ticket) {
    return new WxCards(Choice.usual().tickets(ticket));
  }

  /**
   * The same for code that signs with one of several tickets.
   *
   * @param tickets made-up ones; a signature is right with any of them
   * @throws IllegalArgumentException where there is none, or one is blank
   */
  public static WxCards withTickets(String... tickets) {
    if (tickets.length == 0) {
      throw new IllegalArgumentException("there is no ticket to verify signatures with");
    }
    return new WxCards(Choice.usual().tickets(tickets));
  }

  /**
   * The same with other levels.
   *
   * @param levels of rules, such as {@code "reused-nonce=off", "empty-member=error"}; in one text
   *     commas separate several
   * @throws IllegalArgumentException where there is no such rule or level; the message suggests the
   *     nearest
   */
  public WxCards withRules(String... levels) {
    return new WxCards(choice.levels(Levels.of(levels)));
  }

  /** The same with other levels, by the ids of rules. */
  public WxCards withRules(Map<String, Severity> levels) {
    return new WxCards(choice.levels(levels));
  }

  /**
   * The same against a catalog.
   *
   * @param catalog a file of card payloads, or a folder with such files
   * @throws java.io.UncheckedIOException where it cannot be read
   */
  public WxCards withCatalog(Path catalog) {
    return new WxCards(choice.catalog(CatalogFiles.of(catalog)));
  }

  /** The same against a catalog: the path of a file of card payloads, or of a folder with them. */
  public WxCards withCatalog(String catalog) {
    return withCatalog(Path.of(catalog));
  }

  /** The same at another time, against which timestamps are held. */
  public WxCards withNow(Instant now) {
    return new WxCards(choice.now(now));
  }

  /** The same with failures told in a language. */
  public WxCards withLanguage(Language language) {
    return new WxCards(choice.language(language));
  }

  /**
   * The same with failures told in a language.
   *
   * @param tag {@code en} or {@code zh-CN}
   * @throws IllegalArgumentException where it is another one
   */
  public WxCards withLanguage(String tag) {
    return withLanguage(Levels.language(tag));
  }

  /** The same that fails from another level on; {@link Severity#OFF} where nothing is to fail. */
  public WxCards withFailOn(Severity level) {
    return new WxCards(choice.failOn(new FailOn(level == Severity.OFF ? null : level)));
  }

  /**
   * The same that fails from another level on.
   *
   * @param level {@code error}, {@code warning}, {@code info} or {@code never}
   * @throws IllegalArgumentException where it is another one
   */
  public WxCards withFailOn(String level) {
    return withFailOn(Levels.failOn(level));
  }

  /** The same with failures that give the right signature. */
  public WxCards withShownSignatures() {
    return new WxCards(choice.shownSignatures());
  }

  /**
   * The same for lists at a place of their document.
   *
   * @param path as findings show it, such as {@code data.cardList}; {@code [*]} is any item
   * @throws IllegalArgumentException where it is no path
   */
  public WxCards at(String path) {
    return new WxCards(choice.at(path));
  }

  /** The same for documents of a kind, which are handed to the call as they are. */
  public WxCards kind(DocumentKind kind) {
    return new WxCards(choice.kind(kind));
  }

  /**
   * The same for documents of a kind, which are handed to the call as they are.
   *
   * @param id {@code add-card}, {@code add-card-result} or {@code open-card}
   * @throws IllegalArgumentException where it is another one
   */
  public WxCards kind(String id) {
    return kind(Levels.kind(id));
  }

  /** The same for calls that are made there. */
  public WxCards withTarget(Target target) {
    return new WxCards(choice.target(target));
  }

  /**
   * The same for calls that are made there.
   *
   * @param id {@code mini-program} or {@code web}
   * @throws IllegalArgumentException where it is another one
   */
  public WxCards withTarget(String id) {
    return withTarget(Levels.target(id));
  }

  /** The same that is content with a text that holds no card. */
  public WxCards allowingNone() {
    return new WxCards(choice.allowingNone());
  }

  /**
   * Fails where the cards in a text are not right, or where there are none.
   *
   * @throws AssertionError that reads like the console of the plugin
   */
  public void assertValid(String json) {
    Judgement judgement = judge(json);
    if (judgement.fails()) {
      throw new AssertionError(judgement.text());
    }
  }

  /** What is found in a text, for those who want to look at it themselves. */
  public Report check(String json) {
    return judge(json).report();
  }

  /** What Hamcrest takes, and with it MockMvc, WebTestClient and REST-assured. */
  public Matcher<String> valid() {
    return HamcrestMatcher.of(this);
  }

  /** What AssertJ takes: {@code assertThat(json).satisfies(CARDS.condition())}. */
  public Condition<String> condition() {
    return AssertJCondition.of(this);
  }

  /** Without tickets: what is signed is then told to be unverified. */
  static WxCards plain() {
    return new WxCards(Choice.usual());
  }

  Choice choice() {
    return choice;
  }

  Judgement judge(String json) {
    return judge(List.of(choice.fixture("answer", json)));
  }

  /** Judges a list, the last one, along with others that have something in common with it. */
  Judgement judge(List<Fixture> fixtures) {
    ValidationRequest request = choice.request(fixtures);
    return new Judgement(choice, request, CardValidator.validate(request));
  }

  /** The rules with their levels. */
  RuleSet rules() {
    return choice.rules();
  }

  /** Hides the tickets. */
  @Override
  public String toString() {
    return "WxCards";
  }
}
