package io.github.wxcard.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that goes into a signature, or might have gone.
 *
 * @param name its name in the signature
 * @param text the value
 */
public record SignedPart(String name, String text) {
  /** The name of the ticket. */
  public static final String TICKET = "api_ticket";

  /** The right order: that of the UTF-8 bytes of the values, which is that of their code points. */
  public static final Comparator<SignedPart> ORDINAL =
      (one, other) -> compareCodePoints(one.text(), other.text());

  /** The values of a card and a ticket in the order in which they are joined. */
  public static List<SignedPart> sorted(Map<String, String> values, Ticket ticket) {
    List<SignedPart> parts = new ArrayList<>();
    parts.add(new SignedPart(TICKET, ticket.reveal()));
    values.forEach((name, text) -> parts.add(new SignedPart(name, text)));
    parts.sort(ORDINAL);
    return parts;
  }

  /** Written out, as what a record has of its own is made when the first one is compared. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedPart part && part.name.equals(name) && part.text.equals(text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, text);
  }

  /** Hides a ticket. */
  @Override
  public String toString() {
    return name + "=" + (name.equals(TICKET) ? Ticket.MASK : text);
  }

  private static int compareCodePoints(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int at = 0; at < length; at++) {
      char left = one.charAt(at);
      char right = other.charAt(at);
      if (left != right) {
        return Integer.compare(rank(left), rank(right));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  /** Surrogates stand for characters after all others, but lie before the last of them. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }
}
