package io.github.wxcard.engine;

import io.github.wxcard.fixture.BuildFolder;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to judge, and how.
 *
 * <p>{@link #of} gives a request with what is usual; a {@link Builder} changes what is not.
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
 * @param buildFolder where the build writes that judges; null where none does
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
    List<String> pageUrls,
    @Nullable BuildFolder buildFolder) {
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

  /**
   * Card lists to be judged by all rules, built-in and own, at their own levels, now, on one
   * thread, without a catalog.
   *
   * @throws io.github.wxcard.rule.UnusableRuleException where a jar brings what is no proper rule
   */
  public static ValidationRequest of(Fixture... fixtures) {
    return builder(List.of(fixtures)).build();
  }

  /**
   * The same, to be changed before it is built.
   *
   * @throws io.github.wxcard.rule.UnusableRuleException where a jar brings what is no proper rule
   */
  public static Builder builder(List<Fixture> fixtures) {
    return new Builder(fixtures);
  }

  /** Another request like this one, to be changed before it is built. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Gathers what a request says; what is not said is as {@link #of} has it. */
  public static final class Builder {
    private List<Fixture> fixtures;
    private RuleSet rules;
    private Instant now;
    private int threads = 1;
    private boolean showSignatures;
    private int explainSignatures = EXPLAINED;
    private @Nullable List<NamedSource> catalog;
    private @Nullable NamedSource projectConfig;
    private List<Ticket> otherTickets = List.of();
    private List<String> pageUrls = List.of();
    private @Nullable BuildFolder buildFolder;

    private Builder(List<Fixture> fixtures) {
      this.fixtures = fixtures;
      this.rules = RuleSet.installed(Map.of());
      this.now = Clock.systemUTC().instant();
    }

    private Builder(ValidationRequest like) {
      this.fixtures = like.fixtures;
      this.rules = like.rules;
      this.now = like.now;
      this.threads = like.threads;
      this.showSignatures = like.showSignatures;
      this.explainSignatures = like.explainSignatures;
      this.catalog = like.catalog;
      this.projectConfig = like.projectConfig;
      this.otherTickets = like.otherTickets;
      this.pageUrls = like.pageUrls;
      this.buildFolder = like.buildFolder;
    }

    /** The card lists. */
    public Builder fixtures(List<Fixture> others) {
      fixtures = others;
      return this;
    }

    /** The rules with their levels. */
    public Builder rules(RuleSet others) {
      rules = others;
      return this;
    }

    /** The time of the run, against which timestamps are held. */
    public Builder now(Instant time) {
      now = time;
      return this;
    }

    /** How many threads judge; at least 1. */
    public Builder threads(int count) {
      threads = count;
      return this;
    }

    /** Whether messages may give the right signature. */
    public Builder showSignatures(boolean shown) {
      showSignatures = shown;
      return this;
    }

    /** How many wrong signatures of the run have their cause searched for; at least 0. */
    public Builder explainSignatures(int count) {
      explainSignatures = count;
      return this;
    }

    /** The files that say which cards there are; null where there is no catalog. */
    public Builder catalog(@Nullable List<NamedSource> files) {
      catalog = files;
      return this;
    }

    /** The {@code project.config.json} of the mini program; null where there is none. */
    public Builder projectConfig(@Nullable NamedSource file) {
      projectConfig = file;
      return this;
    }

    /** Tickets besides those of the fixtures. */
    public Builder otherTickets(List<Ticket> others) {
      otherTickets = others;
      return this;
    }

    /** The addresses of the pages that configure the call. */
    public Builder pageUrls(List<String> addresses) {
      pageUrls = addresses;
      return this;
    }

    /** Where the build writes that judges; null where none does. */
    public Builder buildFolder(@Nullable BuildFolder folder) {
      buildFolder = folder;
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException where a number is too small
     */
    public ValidationRequest build() {
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
          pageUrls,
          buildFolder);
    }
  }
}
