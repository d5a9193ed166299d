package io.github.wxcard.script;

import io.github.wxcard.secret.SecretNames;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The objects and arrays of a script that are open, each with the member that is being read. */
final class OpenContainers {
  /** A container, and the quote before its bracket, where it is in quotes. */
  static final class Open {
    private final char bracket;
    private final int quote;
    private @Nullable String name;

    private Open(char bracket, int quote) {
      this.bracket = bracket;
      this.quote = quote;
    }

    char bracket() {
      return bracket;
    }

    int quote() {
      return quote;
    }
  }

  /** The innermost first. */
  private final Deque<Open> open = new ArrayDeque<>();

  void push(char bracket, int quote) {
    open.push(new Open(bracket, quote));
  }

  Open pop() {
    return open.pop();
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  int size() {
    return open.size();
  }

  /** The name of the member that is being read; null in an array and outside of all. */
  @Nullable String name() {
    return open.isEmpty() ? null : open.element().name;
  }

  void setName(String name) {
    open.element().name = name;
  }

  /** Whether the innermost container has this bracket. */
  boolean isInnermost(char bracket) {
    return open.element().bracket == bracket;
  }

  /** Whether any container has this bracket. */
  boolean isAround(char bracket) {
    return open.stream().anyMatch(each -> each.bracket == bracket);
  }

  /** Whether what is being read belongs to the value of a secret. */
  boolean isOfSecret() {
    return open.stream().anyMatch(each -> SecretNames.contains(each.name));
  }
}
