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
  private final String file;
  private final List<Entry> entries;
  private final Set<Sent> sent = new HashSet<>();
  private final Map<String, Entry> firstOfCard = new HashMap<>();

  /**
   * An entry of it.
   *
   * @param cardId its {@code cardId}
   * @param cardExt the very string of its {@code cardExt}; null where that is no object in a string
   * @param place where its {@code cardExt} stands; of an entry without one, the entry itself
   */
  public record Entry(String cardId, @Nullable String cardExt, SourceRef place) {}

  /**
   * What an entry says, wherever it stands. Has an order so that a set of them is fast even where
   * their hashes were made to be the same.
   */
  private record Sent(String cardId, @Nullable String cardExt) implements Comparable<Sent> {
    private static final Comparator<Sent> ORDER =
        Comparator.comparing(Sent::cardId)
            .thenComparing(Sent::cardExt, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Sent other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A list.
   *
   * @param file what findings call its file
   * @param entries its entries, in their order
   */
  public CardRequest(String file, List<Entry> entries) {
    this.file = file;
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      sent.add(new Sent(entry.cardId(), entry.cardExt()));
      firstOfCard.putIfAbsent(entry.cardId(), entry);
    }
  }

  /** Whether it has an entry of that card with this very {@code cardExt}. */
  public boolean has(String cardId, @Nullable String cardExt) {
    return sent.contains(new Sent(cardId, cardExt));
  }

  /** The entry at that position where it is of the card, else the first of the card, or null. */
  public @Nullable Entry counterpart(String cardId, int index) {
    boolean same = index < entries.size() && entries.get(index).cardId().equals(cardId);
    return same ? entries.get(index) : firstOfCard.get(cardId);
  }

  /** The place of one of its entries. */
  public Location location(Entry entry) {
    return new Location(file, entry.place().region(), entry.place().path().toString());
  }
}
