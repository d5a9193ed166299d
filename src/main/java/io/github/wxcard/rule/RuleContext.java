package io.github.wxcard.rule;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.Catalog;
import io.github.wxcard.model.CatalogCard;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.read.Glance;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know besides the card.
 *
 * @param now the time of the build
 * @param tickets the candidates for the card's signature
 * @param otherTickets those of other fixture sets of the run
 * @param verdict what came of holding the card's signature against them
 * @param showSignatures whether messages may give the right signature
 * @param catalog the cards that there are; null where no catalog is configured
 * @param request the list that a result answers; null where there is none beside it
 */
public record RuleContext(
    Instant now,
    List<Ticket> tickets,
    List<Ticket> otherTickets,
    Verdict verdict,
    boolean showSignatures,
    @Nullable Catalog catalog,
    @Nullable CardRequest request) {
  public RuleContext {
    tickets = List.copyOf(tickets);
    otherTickets = List.copyOf(otherTickets);
  }

  /** What the catalog knows of the card that an entry names; null where it knows nothing. */
  public @Nullable CatalogCard known(Card card) {
    JsonValue cardId = card.filled("cardId");
    return catalog == null || cardId == null ? null : catalog.card(cardId.text());
  }

  /** The same of an entry as a quick look shows it. */
  public @Nullable CatalogCard known(Glance glance) {
    return catalog == null ? null : catalog.card(glance.cardIdText());
  }

  /** The same, with what came of a signature. */
  public RuleContext with(Verdict other) {
    return new RuleContext(now, tickets, otherTickets, other, showSignatures, catalog, request);
  }
}
