package io.github.wxcard.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to judge, and how.
 *
 * @param fixtures the card lists
 * @param rules the rules with their levels
 * @param now the time of the run, against which timestamps are held
 * @param threads how many files are judged at once; at least 1
 * @param showSignatures whether messages may give the right signature
 * @param explainSignatures how many wrong signatures of the run have their cause searched for
 * @param catalog the files that say which cards there are; null where there is no catalog
 * @param projectConfig the {@code project.config.json} of the mini program; null where there is
 *     none
 */
public record ValidationRequest(
    List<Fixture> fixtures,
    RuleSet rules,
    Instant now,
    int threads,
    boolean showSignatures,
    int explainSignatures,
    @Nullable List<NamedSource> catalog,
    @Nullable NamedSource projectConfig) {
  public ValidationRequest {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " is less than 1");
    }
    fixtures = List.copyOf(fixtures);
    catalog = catalog == null ? null : List.copyOf(catalog);
  }
}
