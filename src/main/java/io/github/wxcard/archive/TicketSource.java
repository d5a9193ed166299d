package io.github.wxcard.archive;

import io.github.wxcard.signature.Ticket;
import java.io.Serializable;
import java.util.List;

/**
 * Where the tickets are found with which signatures are verified, on the machine that verifies
 * them.
 *
 * <p>It is sent there with the judge. Those of {@link #environment} and {@link #file} are sent
 * without a ticket; those of {@link #of} take the tickets along, in plain text. {@code toString}
 * shows none.
 */
@FunctionalInterface
public interface TicketSource extends Serializable {
  /** The variable of the environment that holds a ticket. */
  String VARIABLE = "WXCARD_API_TICKET";

  /** The tickets; a signature is right with any of them. Whatever it throws must not tell one. */
  List<Ticket> tickets();

  /** No ticket: what is signed is then told to be unverified. */
  static TicketSource none() {
    return new GivenTickets(List.of());
  }

  /**
   * Tickets that go along with the judge, so that whoever can listen to its way, or look into files
   * that it is spilled to, can read them: let both be encrypted, or take another source.
   *
   * @throws IllegalArgumentException where one is blank
   */
  static TicketSource of(String... tickets) {
    return new GivenTickets(List.of(tickets));
  }

  /** The ticket in the variable {@value #VARIABLE} of each machine that verifies signatures. */
  static TicketSource environment() {
    return new TicketOfEnvironment(VARIABLE);
  }

  /**
   * The tickets in a file that each machine has that verifies signatures: one a line; a line that
   * begins with {@code #} is a comment.
   */
  static TicketSource file(String path) {
    return new TicketsOfFile(path);
  }
}
