package io.github.wxcard.engine;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.Region;
import io.github.wxcard.read.DocumentReader;
import io.github.wxcard.read.DocumentVisitor;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.secret.Printable;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what fixtures give away, so that none of it is shown again. */
public final class FixtureSecrets implements DocumentVisitor {
  private final Set<String> texts = new HashSet<>();

  private FixtureSecrets() {}

  /**
   * Hides the tickets of fixtures and the values of the secrets in any of them.
   *
   * @throws IOException where one cannot be read; the message names it
   */
  public static Gate gate(List<Fixture> fixtures) throws IOException {
    FixtureSecrets secrets = new FixtureSecrets();
    Set<Ticket> tickets = new LinkedHashSet<>();
    for (Fixture fixture : fixtures) {
      tickets.addAll(fixture.tickets());
      try {
        DocumentReader.read(fixture.source().open(), fixture.reading(), secrets);
      } catch (IOException e) {
        String name = Printable.line(fixture.name());
        throw new IOException(name + " cannot be read: " + Trouble.of(e), e);
      }
    }
    Gate gate = Ticket.gate(tickets);
    secrets.texts.forEach(gate::learn);
    return gate;
  }

  @Override
  public void card(Card card) {}

  @Override
  public void end(Document document) {}

  @Override
  public void secret(String text, Region region) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }
}
