package io.github.wxcard.engine;

import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.signature.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card list to be judged.
 *
 * @param name what findings call it: its path relative to the module, with {@code /}
 * @param source its bytes
 * @param kind its kind where that is settled; null to recognise it by its content
 * @param tickets the candidates for its signatures
 */
public record Fixture(
    String name, Source source, @Nullable DocumentKind kind, List<Ticket> tickets) {
  public Fixture {
    tickets = List.copyOf(tickets);
  }
}
