package io.github.wxcard.report;

import io.github.wxcard.engine.Report;
import io.github.wxcard.model.Severity;
import java.util.stream.Stream;

/**
 * The sums of a run, or of several.
 *
 * @param files how many fixtures were judged
 * @param cards how many entries of card lists
 * @param signaturesVerified how many signatures are right
 * @param withoutList how many of the fixtures need hold no list, and hold none
 * @param templates how many entries have placeholders for values, and were not judged
 */
public record Counts(
    long files,
    long cards,
    long signaturesVerified,
    long withoutList,
    long templates,
    long errors,
    long warnings,
    long infos) {
  private static final Counts NONE = clean(0, 0, 0, 0, 0);

  /** The sums of a run. */
  public static Counts of(Report report) {
    return new Counts(
        report.files(),
        report.cards(),
        report.signaturesVerified(),
        report.withoutList(),
        report.templates(),
        report.count(Severity.ERROR),
        report.count(Severity.WARNING),
        report.count(Severity.INFO));
  }

  /** The sums of a run without findings. */
  public static Counts clean(
      long files, long cards, long signaturesVerified, long withoutList, long templates) {
    return new Counts(files, cards, signaturesVerified, withoutList, templates, 0, 0, 0);
  }

  /** All of them together. */
  public static Counts sum(Stream<Counts> counts) {
    return counts.reduce(NONE, Counts::plus);
  }

  /** Whether nothing at all was found. */
  public boolean isClean() {
    return errors + warnings + infos == 0;
  }

  private Counts plus(Counts other) {
    return new Counts(
        files + other.files,
        cards + other.cards,
        signaturesVerified + other.signaturesVerified,
        withoutList + other.withoutList,
        templates + other.templates,
        errors + other.errors,
        warnings + other.warnings,
        infos + other.infos);
  }
}
