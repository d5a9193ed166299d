package io.github.wxcard.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code add-card} list that a result answers. */
public final class CardRequest {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::cardId)
          .thenComparing(Entry::cardExt, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Entry> entries;
  private final Set<Entry> set;
  private final Map<String, Entry> firstOfCard = new HashMap<>();

  /**
   * An entry of it. Has an order so that a set of entries is fast even where their hashes were made
   * to be the same.
   *
   * @param cardId its {@code cardId}
   * @param cardExt the very string of its {@code cardExt}; null where that is no object in a string
   */
  public record Entry(String cardId, @Nullable String cardExt) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A list.
   *
   * @param entries its entries, in their order
   */
  public CardRequest(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.set = new HashSet<>(entries);
    entries.forEach(entry -> firstOfCard.putIfAbsent(entry.cardId(), entry));
  }

  /** Whether it has an entry of that card with this very {@code cardExt}. */
  public boolean has(String cardId, @Nullable String cardExt) {
    return set.contains(new Entry(cardId, cardExt));
  }

  /** The entry at that position where it is of the card, else the first of the card, or null. */
  public @Nullable Entry counterpart(String cardId, int index) {
    boolean same = index < entries.size() && entries.get(index).cardId().equals(cardId);
    return same ? entries.get(index) : firstOfCard.get(cardId);
  }
}
