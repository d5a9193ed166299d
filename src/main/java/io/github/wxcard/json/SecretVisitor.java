package io.github.wxcard.json;

import io.github.wxcard.model.Region;

/** Is told of secrets among the values that are read. */
public interface SecretVisitor {
  /** Does nothing with any. */
  SecretVisitor IGNORE = new SecretVisitor() {};

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
