package io.github.wxcard.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

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

  /** Hides a ticket. */
  @Override
  public String toString() {
    return name + "=" + (name.equals(TICKET) ? Ticket.MASK : text);
  }
}
