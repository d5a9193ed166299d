package io.github.wxcard.catalog;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cards that a merchant has, by their ids. */
public final class Catalog {
  private final Map<String, CatalogCard> cards;
  private final boolean complete;
  private @Nullable SimilarIds similar;

  /** The catalog of some cards by their ids. */
  public Catalog(Map<String, CatalogCard> cards) {
    this(cards, true);
  }

  /**
   * The same of files some of which may be broken.
   *
   * @param complete whether all cards could be read, so that one that is not there is none
   */
  public Catalog(Map<String, CatalogCard> cards, boolean complete) {
    this.cards = Map.copyOf(cards);
    this.complete = complete;
  }

  /** Whether all cards could be read, so that one that is not there is none. */
  public boolean isComplete() {
    return complete;
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
    return similar().nearest(id);
  }

  /** Most catalogs are never asked for what is not in them. */
  private synchronized SimilarIds similar() {
    if (similar == null) {
      similar = new SimilarIds(cards.keySet());
    }
    return similar;
  }
}
