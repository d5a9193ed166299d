package io.github.wxcard.engine.findings;

import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;

/**
 * A finding of which more can be said.
 *
 * @param index its position among those that are kept
 * @param issue what can say more
 * @param ref where that points
 */
record Explainable(int index, Issue issue, SourceRef ref) {
  /** The same at its position. */
  Explainable at(int other) {
    return new Explainable(other, issue, ref);
  }
}
