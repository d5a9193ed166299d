package io.github.wxcard.rule.signature;

import io.github.wxcard.catalog.Catalog;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Target;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.signature.KnownTickets;
import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of signatures know besides: the tickets, which are no business of other rules.
 *
 * @param now the time of the build
 * @param tickets the candidates for the card's signature
 * @param otherTickets those of other fixture sets of the run
 * @param known all tickets of the run, told among other values
 * @param verdict what came of holding the card's signature against them
 * @param target where the call is made
 * @param showSignatures whether messages may give the right signature
 * @param catalog the cards that there are; null where no catalog is configured
 * @param request the list that a result answers; null where there is none beside it
 * @param signable values of the configuration that people sign although they never are
 * @param pageUrls the addresses of the pages that configure the call
 * @param entries the other entries of the list
 */
public record SignatureContext(
    Instant now,
    List<Ticket> tickets,
    List<Ticket> otherTickets,
    KnownTickets known,
    Verdict verdict,
    Target target,
    boolean showSignatures,
    @Nullable Catalog catalog,
    @Nullable CardRequest request,
    List<SignedPart> signable,
    List<String> pageUrls,
    SignedEntries entries)
    implements RuleContext {
  public SignatureContext {
    tickets = List.copyOf(tickets);
    otherTickets = List.copyOf(otherTickets);
    signable = List.copyOf(signable);
    pageUrls = List.copyOf(pageUrls);
  }

  /** What the engine hands to the rules of signatures, seen whole. */
  static SignatureContext of(RuleContext context) {
    return (SignatureContext) context;
  }

  @Override
  public boolean isSignedForAnother(Card card) {
    JsonValue signature = card.extFilled("signature");
    return signature != null
        && SignatureJudge.judge(card, tickets) == Verdict.WRONG
        && entries.rightFor(signature.text()) != null;
  }

  @Override
  public boolean hasTicket(ScannedEntry scanned) {
    return known.anyIn(scanned);
  }

  /** The same, with what came of a signature. */
  public SignatureContext with(Verdict other) {
    return new SignatureContext(
        now,
        tickets,
        otherTickets,
        known,
        other,
        target,
        showSignatures,
        catalog,
        request,
        signable,
        pageUrls,
        entries);
  }
}
