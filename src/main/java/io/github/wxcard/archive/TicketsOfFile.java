package io.github.wxcard.archive;

import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tickets in a file, one a line. */
record TicketsOfFile(String path) implements TicketSource {
  @Override
  public List<Ticket> tickets() {
    List<Ticket> tickets = new ArrayList<>();
    for (String line : lines()) {
      String text = line.replace("\ufeff", "").strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        tickets.add(Ticket.of(text));
      }
    }
    if (tickets.isEmpty()) {
      throw new IllegalStateException("there is no ticket in " + path);
    }
    return tickets;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException("tickets cannot be read where texts are judged", e);
    }
  }
}
