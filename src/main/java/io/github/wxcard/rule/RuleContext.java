package io.github.wxcard.rule;

import io.github.wxcard.catalog.Catalog;
import io.github.wxcard.catalog.CatalogCard;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Target;
import io.github.wxcard.signature.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know besides the card.
 *
 * <p>The engine implements it; later versions may know more. It holds no tickets: what came of them
 * is in {@link #verdict()}.
 */
public interface RuleContext {
  /** The time of the build, against which timestamps are held. */
  Instant now();

  /** What came of holding the card's signature against the tickets. */
  Verdict verdict();

  /** Where the call is made that the card is for. */
  Target target();

  /** The cards that there are; null where no catalog is configured. */
  @Nullable Catalog catalog();

  /** The list that a result answers; null where there is none beside it. */
  @Nullable CardRequest request();

  /** Whether an entry has the signature of another one of its file, and that is the mistake. */
  boolean isSignedForAnother(Card card);

  /** Whether the value of any member of an entry, as the scan shows it, is a ticket. */
  boolean hasTicket(ScannedEntry scanned);

  /** What the catalog knows of the card that an entry names; null where it knows nothing. */
  default @Nullable CatalogCard known(Card card) {
    Catalog catalog = catalog();
    JsonValue cardId = card.filled("cardId");
    return catalog == null || cardId == null ? null : catalog.card(cardId.text());
  }

  /** The same of an entry as the scan shows it. */
  default @Nullable CatalogCard known(ScannedEntry scanned) {
    Catalog catalog = catalog();
    return catalog == null ? null : catalog.card(scanned.cardIdText());
  }
}
