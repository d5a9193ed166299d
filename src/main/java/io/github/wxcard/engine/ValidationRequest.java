package io.github.wxcard.engine;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.signature.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to judge, and how.
 *
 * <p>{@link #of} gives a request with what is usual; the other methods change one thing of it each.
 *
 * @param fixtures the card lists
 * @param rules the rules with their levels
 * @param now the time of the run, against which timestamps are held
 * @param threads how many threads judge, also parts of one large file; at least 1
 * @param showSignatures whether messages may give the right signature
 * @param explainSignatures how many wrong signatures of the run have their cause searched for; at
 *     least 0
 * @param catalog the files that say which cards there are; null where there is no catalog
 * @param projectConfig the {@code project.config.json} of the mini program; null where there is
 *     none
 * @param otherTickets tickets that are configured besides those of the fixtures: never shown, and
 *     tried where a signature is wrong
 * @param pageUrls the addresses of the pages that configure the call: their signatures are tried
 *     where one of a card is wrong
 */
public record ValidationRequest(
    List<Fixture> fixtures,
    RuleSet rules,
    Instant now,
    int threads,
    boolean showSignatures,
    int explainSignatures,
    @Nullable List<NamedSource> catalog,
    @Nullable NamedSource projectConfig,
    List<Ticket> otherTickets,
    List<String> pageUrls) {
  /** How many wrong signatures have their cause searched for, where nothing else is said. */
  public static final int EXPLAINED = 20;

  public ValidationRequest {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " is less than 1");
    }
    if (explainSignatures < 0) {
      throw new IllegalArgumentException(
          "explainSignatures: " + explainSignatures + " is less than 0");
    }
    fixtures = Fixture.apart(fixtures);
    catalog = catalog == null ? null : List.copyOf(catalog);
    otherTickets = List.copyOf(otherTickets);
    pageUrls = List.copyOf(pageUrls);
  }

  /** A request without other tickets. */
  public ValidationRequest(
      List<Fixture> fixtures,
      RuleSet rules,
      Instant now,
      int threads,
      boolean showSignatures,
      int explainSignatures,
      @Nullable List<NamedSource> catalog,
      @Nullable NamedSource projectConfig) {
    this(
        fixtures,
        rules,
        now,
        threads,
        showSignatures,
        explainSignatures,
        catalog,
        projectConfig,
        List.of(),
        List.of());
  }

  /**
   * Card lists to be judged by all rules, built-in and own, at their own levels, now, on one
   * thread, without a catalog.
   *
   * @throws io.github.wxcard.rule.UnusableRuleException where a jar brings what is no proper rule
   */
  public static ValidationRequest of(Fixture... fixtures) {
    return new ValidationRequest(
        List.of(fixtures),
        RuleSet.installed(Map.of()),
        Clock.systemUTC().instant(),
        1,
        false,
        EXPLAINED,
        null,
        null);
  }

  /** The same with other card lists. */
  public ValidationRequest withFixtures(List<Fixture> others) {
    return new ValidationRequest(
        others,
        rules,
        now,
        threads,
        showSignatures,
        explainSignatures,
        catalog,
        projectConfig,
        otherTickets,
        pageUrls);
  }

  /** The same with other rules, or other levels of them. */
  public ValidationRequest withRules(RuleSet others) {
    return new ValidationRequest(
        fixtures,
        others,
        now,
        threads,
        showSignatures,
        explainSignatures,
        catalog,
        projectConfig,
        otherTickets,
        pageUrls);
  }

  /** The same at another time. */
  public ValidationRequest withNow(Instant other) {
    return new ValidationRequest(
        fixtures,
        rules,
        other,
        threads,
        showSignatures,
        explainSignatures,
        catalog,
        projectConfig,
        otherTickets,
        pageUrls);
  }

  /** The same on so many threads. */
  public ValidationRequest withThreads(int count) {
    return new ValidationRequest(
        fixtures,
        rules,
        now,
        count,
        showSignatures,
        explainSignatures,
        catalog,
        projectConfig,
        otherTickets,
        pageUrls);
  }

  /** The same with messages that may give the right signature. */
  public ValidationRequest withShownSignatures() {
    return new ValidationRequest(
        fixtures,
        rules,
        now,
        threads,
        true,
        explainSignatures,
        catalog,
        projectConfig,
        otherTickets,
        pageUrls);
  }

  /** The same with the cause of so many wrong signatures searched for. */
  public ValidationRequest withExplainSignatures(int count) {
    return new ValidationRequest(
        fixtures,
        rules,
        now,
        threads,
        showSignatures,
        count,
        catalog,
        projectConfig,
        otherTickets,
        pageUrls);
  }

  /** The same against the catalog that these files hold. */
  public ValidationRequest withCatalog(NamedSource... files) {
    return new ValidationRequest(
        fixtures,
        rules,
        now,
        threads,
        showSignatures,
        explainSignatures,
        List.of(files),
        projectConfig,
        otherTickets,
        pageUrls);
  }

  /** The same for the mini program of that {@code project.config.json}. */
  public ValidationRequest withProjectConfig(NamedSource file) {
    return new ValidationRequest(
        fixtures,
        rules,
        now,
        threads,
        showSignatures,
        explainSignatures,
        catalog,
        file,
        otherTickets,
        pageUrls);
  }

  /** The same with other tickets than those of the fixtures. */
  public ValidationRequest withOtherTickets(List<Ticket> others) {
    return new ValidationRequest(
        fixtures,
        rules,
        now,
        threads,
        showSignatures,
        explainSignatures,
        catalog,
        projectConfig,
        others,
        pageUrls);
  }

  /** The same with the addresses of the pages that configure the call. */
  public ValidationRequest withPageUrls(List<String> addresses) {
    return new ValidationRequest(
        fixtures,
        rules,
        now,
        threads,
        showSignatures,
        explainSignatures,
        catalog,
        projectConfig,
        otherTickets,
        addresses);
  }
}
