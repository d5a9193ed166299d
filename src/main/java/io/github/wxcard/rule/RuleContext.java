package io.github.wxcard.rule;

import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * What a rule may know besides the card.
 *
 * @param now the time of the build
 * @param tickets the candidates for the card's signature
 * @param otherTickets those of other fixture sets of the run
 * @param verdict what came of holding the card's signature against them
 * @param showSignatures whether messages may give the right signature
 */
public record RuleContext(
    Instant now,
    List<Ticket> tickets,
    List<Ticket> otherTickets,
    Verdict verdict,
    boolean showSignatures) {
  public RuleContext {
    tickets = List.copyOf(tickets);
    otherTickets = List.copyOf(otherTickets);
  }
}
