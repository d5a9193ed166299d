package io.github.wxcard.engine.findings;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Texts of which a run has few, by their numbers: rules, files, keys of messages, members. Safe for
 * use by many threads, which do not wait for one another.
 */
public final class StringPool {
  /** Where it has so many, it may have any number. */
  private static final int FEW = 1 << 12;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, String> words = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** The number of a text; the same for the same text. */
  int number(String word) {
    return numbers.computeIfAbsent(word, this::take);
  }

  /** The same, but -1 for a new one where there are many. */
  int numberOfFew(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    return next.get() < FEW ? number(word) : -1;
  }

  /** The text of a number. */
  String word(int number) {
    return Objects.requireNonNull(words.get(number));
  }

  private int take(String word) {
    int number = next.getAndIncrement();
    words.put(number, word);
    return number;
  }
}
