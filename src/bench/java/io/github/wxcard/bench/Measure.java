package io.github.wxcard.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks, and prints those that say what a card costs as multiples of the floor. */
public final class Measure {
  private static final String FLOOR = ".floor";

  private Measure() {}

  /** Runs the benchmarks whose names match a pattern. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(arguments[0]).build()).run();
    double floor =
        results.stream()
            .filter(result -> result.getParams().getBenchmark().endsWith(FLOOR))
            .mapToDouble(result -> result.getPrimaryResult().getScore())
            .findFirst()
            .orElse(Double.NaN);
    for (RunResult result : results) {
      if (result.getPrimaryResult().getScoreUnit().equals("ns/op") && floor > 0) {
        double score = result.getPrimaryResult().getScore();
        System.out.printf(
            Locale.ROOT,
            "%-60s %8.0f ns a card %6.2f of the floor%n",
            result.getParams().getBenchmark(),
            score,
            score / floor);
      }
    }
  }
}
