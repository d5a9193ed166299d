package io.github.wxcard.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The cards that a merchant has, by their ids. */
public final class Catalog {
  /** Characters at the beginning or the end that a mistyped id still shares with the right one. */
  private static final int SHARED = 8;

  /** How many characters of a mistyped id may differ. */
  private static final int MOST_DIFFERENT = 3;

  private final Map<String, CatalogCard> cards = new HashMap<>();
  private final Map<String, List<String>> byEnd = new HashMap<>();

  /** The catalog of some cards, each with an id of its own. */
  public Catalog(Collection<CatalogCard> cards) {
    for (CatalogCard card : cards) {
      this.cards.put(card.id(), card);
      for (String end : ends(card.id())) {
        byEnd.computeIfAbsent(end, each -> new ArrayList<>(1)).add(card.id());
      }
    }
  }

  /** The card of that id, or null. */
  public @Nullable CatalogCard card(String id) {
    return cards.get(id);
  }

  /** How many cards there are. */
  public int size() {
    return cards.size();
  }

  /** The id that was probably meant by one that is not there. */
  public Optional<String> nearest(String id) {
    LevenshteinDistance distance = new LevenshteinDistance(MOST_DIFFERENT);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String end : ends(id)) {
      for (String candidate : byEnd.getOrDefault(end, List.of())) {
        int apart = distance.apply(id, candidate);
        boolean nearer =
            apart >= 0
                && (apart < least
                    || (apart == least && nearest != null && candidate.compareTo(nearest) < 0));
        if (nearer) {
          least = apart;
          nearest = candidate;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static List<String> ends(String id) {
    return id.length() < SHARED
        ? List.of(id)
        : List.of("^" + id.substring(0, SHARED), id.substring(id.length() - SHARED) + "$");
  }
}
