package io.github.wxcard.archive;

import io.github.wxcard.signature.Ticket;
import java.util.List;

/** A ticket in a variable of the environment. */
record TicketOfEnvironment(String variable) implements TicketSource {
  @Override
  public List<Ticket> tickets() {
    String text = System.getenv(variable);
    if (text == null || text.isBlank()) {
      throw new IllegalStateException(
          "the environment variable " + variable + " is not set where texts are judged");
    }
    return List.of(Ticket.of(text.strip()));
  }
}
