package io.github.wxcard.engine;

import io.github.wxcard.catalog.Catalog;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.Target;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.signature.Verdict;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What every rule may know: nothing that leads to a ticket. */
record PlainContext(
    Instant now,
    Verdict verdict,
    Target target,
    @Nullable Catalog catalog,
    @Nullable CardRequest request,
    Predicate<Card> signedForAnother,
    Predicate<ScannedEntry> ticketHolding)
    implements RuleContext {
  @Override
  public boolean isSignedForAnother(Card card) {
    return signedForAnother.test(card);
  }

  @Override
  public boolean hasTicket(ScannedEntry scanned) {
    return ticketHolding.test(scanned);
  }
}
