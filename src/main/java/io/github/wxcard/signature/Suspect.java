package io.github.wxcard.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A signature that is not the right one, with all that may tell why.
 *
 * @param found the value found, in lower case
 * @param values the values of the card that are signed, by their names, without the ticket
 * @param extras values of the card that are never signed
 * @param tickets the candidates for this card
 * @param otherTickets the tickets of other fixture sets
 */
public record Suspect(
    String found,
    Map<String, String> values,
    List<SignedPart> extras,
    List<Ticket> tickets,
    List<Ticket> otherTickets) {
  public Suspect {
    found = found.toLowerCase(Locale.ROOT);
    extras = List.copyOf(extras);
    tickets = List.copyOf(tickets);
    otherTickets = List.copyOf(otherTickets);
  }
}
