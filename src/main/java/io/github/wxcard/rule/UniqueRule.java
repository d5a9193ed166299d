package io.github.wxcard.rule;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Spot;
import org.jspecify.annotations.Nullable;

/** A rule that wants a value to stand in one {@code add-card} entry of the run only. */
public interface UniqueRule extends Rule {
  /**
   * What must be unique.
   *
   * @param value two entries with the same value break the rule
   * @param spot where the value stands
   */
  record Key(String value, Spot spot) {}

  /** The key of an entry, or null where it has none. */
  @Nullable Key key(Card card);

  /** Says that a key stands again. */
  Issue repeated(Key again, Location first);
}
