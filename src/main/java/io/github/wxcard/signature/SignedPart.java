package io.github.wxcard.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A value that goes into a signature, or might have gone.
 *
 * @param name its name in the signature
 * @param text the value
 */
public record SignedPart(String name, String text) {
  /** The name of the ticket. */
  public static final String TICKET = "api_ticket";

  /** The right order: that of the UTF-8 bytes of the values. */
  static final Comparator<SignedPart> ORDINAL =
      Comparator.comparing(
          part -> part.text().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  /** The values of a card and a ticket in the order in which they are joined. */
  public static List<SignedPart> sorted(Map<String, String> values, Ticket ticket) {
    List<SignedPart> parts = new ArrayList<>();
    parts.add(new SignedPart(TICKET, ticket.reveal()));
    values.forEach((name, text) -> parts.add(new SignedPart(name, text)));
    parts.sort(ORDINAL);
    return parts;
  }

  /** Hides a ticket. */
  @Override
  public String toString() {
    return name + "=" + (name.equals(TICKET) ? Ticket.MASK : text);
  }
}
