package io.github.wxcard.rule;

import java.security.CodeSource;
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
    String message = "rule " + rule.getName() + origin(rule) + ": " + wrong;
    return new UnusableRuleException(message, null);
  }

  /** The jar or folder that a class comes from, in brackets; empty where nobody knows. */
  private static String origin(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null ? "" : " (" + source.getLocation() + ")";
  }
}
