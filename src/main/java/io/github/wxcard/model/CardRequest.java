package io.github.wxcard.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The {@code add-card} list that a result answers.
 *
 * @param entries its entries, in their order
 * @param members reads the members of a {@code cardExt}, each with its value as text; empty where
 *     it is not one JSON object
 */
public record CardRequest(
    List<Entry> entries, Function<String, Optional<Map<String, String>>> members) {
  public CardRequest {
    entries = List.copyOf(entries);
  }

  /**
   * An entry of it.
   *
   * @param cardId its {@code cardId}
   * @param cardExt the very string of its {@code cardExt}
   */
  public record Entry(String cardId, String cardExt) {}
}
