package io.github.wxcard.engine;

import io.github.wxcard.model.Spot;
import io.github.wxcard.rule.Issue;

/**
 * A finding of which more can be said.
 *
 * @param index its position among those that are kept
 * @param issue what can say more
 * @param spot where that points
 */
record Explainable(int index, Issue issue, Spot spot) {
  /** The same at its position. */
  Explainable at(int other) {
    return new Explainable(other, issue, spot);
  }
}
