package io.github.wxcard.signature;

import io.github.wxcard.secret.Gate;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * An {@code api_ticket} of type {@code wx_card}: the secret that goes into every card signature.
 *
 * <p>It is never printed: {@link #toString} hides it.
 */
public final class Ticket {
  /** What stands for a ticket wherever text is shown. */
  public static final String MASK = Gate.MASK;

  private final String value;

  private Ticket(String value) {
    this.value = value;
  }

  /** A ticket; the text must not be blank. */
  public static Ticket of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a ticket is not blank");
    }
    return new Ticket(value);
  }

  /** A gate that hides tickets. */
  public static Gate gate(Collection<Ticket> tickets) {
    Gate gate = new Gate();
    for (Ticket ticket : tickets) {
      gate.learn(ticket.reveal());
    }
    return gate;
  }

  /** The secret itself, for hashing and for masking only. */
  public String reveal() {
    return value;
  }

  byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ticket ticket && ticket.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
