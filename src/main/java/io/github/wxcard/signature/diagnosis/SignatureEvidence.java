package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.Ticket;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A signature that is not the right one, with all that may tell why.
 *
 * @param found the value found
 * @param readings the values of the card that are signed, by their names, without the ticket: as
 *     written, and after that as they may be meant
 * @param order the names of the values in the order in which the fixture has them
 * @param extras values of the card that are never signed
 * @param tickets the candidates for this card
 * @param otherTickets the tickets of other fixture sets
 * @param pageUrls the addresses of the pages that configure the call
 * @param ofOtherEntry whether the value is right for another entry of the list; costs a reading
 */
public record SignatureEvidence(
    String found,
    List<Map<String, String>> readings,
    List<String> order,
    List<SignedPart> extras,
    List<Ticket> tickets,
    List<Ticket> otherTickets,
    List<String> pageUrls,
    BooleanSupplier ofOtherEntry) {
  /** Characters of all values of a card together: with more the search would take too long. */
  static final int LONGEST = 4_000;

  public SignatureEvidence {
    readings = List.copyOf(readings);
    order = List.copyOf(order);
    extras = List.copyOf(extras);
    tickets = List.copyOf(tickets);
    otherTickets = List.copyOf(otherTickets);
    pageUrls = List.copyOf(pageUrls);
  }

  /** Whether the values are too long for a search. */
  public boolean isTooLong() {
    return readings.stream()
        .anyMatch(values -> values.values().stream().mapToInt(String::length).sum() > LONGEST);
  }
}
