package io.github.wxcard.report;

import io.github.wxcard.engine.Report;
import io.github.wxcard.model.Severity;
import java.util.stream.Stream;

/**
 * The sums of a run, or of several.
 *
 * @param files how many fixtures were judged
 * @param cards how many entries of card lists
 * @param signatures how many signatures there are in lists that are handed to {@code wx.addCard}
 * @param signaturesVerified how many of them are right
 * @param withoutList how many of the fixtures need hold no list, and hold none
 * @param templates how many entries have placeholders for values, and were not judged
 * @param found the findings
 * @param expected those that the baseline lists, which are not among the findings
 */
public record Counts(
    long files,
    long cards,
    long signatures,
    long signaturesVerified,
    long withoutList,
    long templates,
    BySeverity found,
    BySeverity expected) {
  private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, BySeverity.NONE, BySeverity.NONE);

  /** How many findings have each severity. */
  public record BySeverity(long errors, long warnings, long infos) {
    /** No findings. */
    public static final BySeverity NONE = new BySeverity(0, 0, 0);

    private static BySeverity found(Report report) {
      return new BySeverity(
          report.count(Severity.ERROR),
          report.count(Severity.WARNING),
          report.count(Severity.INFO));
    }

    private static BySeverity expected(Report report) {
      return new BySeverity(
          report.expectedCount(Severity.ERROR),
          report.expectedCount(Severity.WARNING),
          report.expectedCount(Severity.INFO));
    }

    /** All of them. */
    public long sum() {
      return errors + warnings + infos;
    }

    private BySeverity plus(BySeverity other) {
      return new BySeverity(errors + other.errors, warnings + other.warnings, infos + other.infos);
    }
  }

  /** The sums of a run. */
  public static Counts of(Report report) {
    return new Counts(
        report.files(),
        report.cards(),
        report.signatures(),
        report.signaturesVerified(),
        report.withoutList(),
        report.templates(),
        BySeverity.found(report),
        BySeverity.expected(report));
  }

  /** All of them together. */
  public static Counts sum(Stream<Counts> counts) {
    return counts.reduce(NONE, Counts::plus);
  }

  /** Whether nothing was found but what is expected. */
  public boolean isClean() {
    return found.sum() == 0;
  }

  private Counts plus(Counts other) {
    return new Counts(
        files + other.files,
        cards + other.cards,
        signatures + other.signatures,
        signaturesVerified + other.signaturesVerified,
        withoutList + other.withoutList,
        templates + other.templates,
        found.plus(other.found),
        expected.plus(other.expected));
  }
}
