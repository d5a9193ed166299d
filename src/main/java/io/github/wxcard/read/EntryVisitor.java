package io.github.wxcard.read;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Region;

/** Is told what stands in entries of a list, in their order. */
public interface EntryVisitor {
  /** An entry of a list of known kind; its places may be asked for only during this call. */
  void card(Card card);

  /**
   * The value of a member with the name of a secret, wherever it stands: what must never be shown.
   *
   * @param text the value, decoded; empty where only its place is known
   * @param region where it stands
   */
  default void secret(String text, Region region) {}

  /** Whether a text is a ticket of the run, which is a secret under whatever name it stands. */
  default boolean isTicket(String text) {
    return false;
  }
}
