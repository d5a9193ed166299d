package io.github.wxcard.report.text;

import io.github.wxcard.fixture.SourceLine;
import io.github.wxcard.model.Region;
import io.github.wxcard.secret.Gate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a fixture, and what of it is not to be shown.
 *
 * @param line the line, or the part of it around a place
 * @param hidden where, from and to, something to hide stands in its text, in order; ranges may
 *     overlap
 */
record MaskedLine(SourceLine line, List<int[]> hidden) {
  /**
   * Looks for what is to be hidden.
   *
   * @param before the lines before it, as far as they are known
   * @param secrets where in the file the values of secrets stand
   */
  static MaskedLine of(SourceLine line, String before, List<Region> secrets, Gate gate) {
    List<int[]> ranges = new ArrayList<>(gate.hiddenAfter(before, line.text()));
    for (Region secret : secrets) {
      if (secret.start().line() <= line.number() && secret.end().line() >= line.number()) {
        int from =
            secret.start().line() < line.number()
                ? 0
                : Math.max(0, secret.start().column() - line.firstColumn());
        int to =
            secret.end().line() > line.number()
                ? line.text().length()
                : Math.min(secret.end().column() - line.firstColumn(), line.text().length());
        if (from < to) {
          ranges.add(new int[] {from, to});
        }
      }
    }
    ranges.sort(Comparator.comparingInt((int[] range) -> range[0]));
    return new MaskedLine(line, ranges);
  }
}
