package io.github.wxcard.rule.wholerun;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.rule.Issue;

/** What rules say of a value that stands again. */
final class Repetition {
  private Repetition() {}

  static Issue of(JsonValue again, Location first) {
    return inFiles("", again, first);
  }

  /** The same where an earlier build left the file of the first one, or else that of the last. */
  static Issue inLeftOver(JsonValue again, Location first, boolean firstIsLeft) {
    return inFiles(firstIsLeft ? "first-left-over" : "left-over", again, first);
  }

  private static Issue inFiles(String variant, JsonValue again, Location first) {
    return Issue.variant(variant, again, again.text(), first).elsewhere(first);
  }
}
