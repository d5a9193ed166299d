package io.github.wxcard.archive;

import io.github.wxcard.signature.Ticket;
import java.util.List;

/** Tickets that were told, and go along in plain text. */
record GivenTickets(List<String> texts) implements TicketSource {
  GivenTickets {
    texts = List.copyOf(texts);
    texts.forEach(Ticket::of);
  }

  @Override
  public List<Ticket> tickets() {
    return texts.stream().map(Ticket::of).toList();
  }

  /** Hides them. */
  @Override
  public String toString() {
    return Ticket.MASK;
  }
}
