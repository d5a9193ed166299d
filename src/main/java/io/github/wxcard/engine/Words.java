package io.github.wxcard.engine;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Texts of which a run has few, by their numbers: rules, files, keys of messages. Safe for use by
 * many threads, which do not wait for one another.
 */
final class Words {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, String> words = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** The number of a text; the same for the same text. */
  int number(String word) {
    return numbers.computeIfAbsent(word, this::take);
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
