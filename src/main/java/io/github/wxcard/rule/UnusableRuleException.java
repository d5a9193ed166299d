package io.github.wxcard.rule;

import org.jspecify.annotations.Nullable;

/** A jar brings a rule that cannot be used; the message names it, and says what to do. */
public final class UnusableRuleException extends RuntimeException {
  /** An exception. */
  public UnusableRuleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * An exception about a rule.
   *
   * @param wrong what is wrong with it, and what to do
   */
  public static UnusableRuleException of(Class<?> rule, String wrong) {
    String message = "rule " + rule.getName() + OwnRules.origin(rule) + ": " + wrong;
    return new UnusableRuleException(message, null);
  }
}
