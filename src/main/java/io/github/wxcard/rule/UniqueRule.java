package io.github.wxcard.rule;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import java.util.List;

/** A rule that wants values to stand together in one {@code add-card} entry of the run only. */
public interface UniqueRule extends Rule {
  /**
   * The members whose texts together must be unique, such as {@code cardId} and {@code
   * cardExt.code}; an entry that lacks one, or has it empty, is not looked at. Not {@code cardExt}
   * itself.
   */
  List<String> members();

  /** Whether an entry has no part in it, as what stands in it belongs to another one. */
  default boolean passesOver(Card card, RuleContext context) {
    return false;
  }

  /**
   * Says that they stand again.
   *
   * @param again the last of the members
   */
  Issue repeated(JsonValue again, Location first);

  /**
   * The same where one of the two files was left by an earlier build, which may be all there is to
   * it.
   *
   * @param firstIsLeft whether it is the file of the first one; else it is that of the last
   */
  default Issue repeatedInLeftOver(JsonValue again, Location first, boolean firstIsLeft) {
    return repeated(again, first);
  }
}
