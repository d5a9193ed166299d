package io.github.wxcard.signature;

import io.github.wxcard.read.Glance;
import io.github.wxcard.read.Slice;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells the tickets of a run among other values. Safe for use by many threads. */
public final class KnownTickets {
  private final Set<String> texts = new HashSet<>();
  private final Slice[] slices;

  /** Knows these tickets. */
  public KnownTickets(Collection<Ticket> tickets) {
    for (Ticket ticket : tickets) {
      texts.add(ticket.reveal());
    }
    this.slices = texts.stream().map(Slice::ofString).toArray(Slice[]::new);
  }

  /** Whether a text is one of them. */
  public boolean contains(String text) {
    return texts.contains(text);
  }

  /** Whether a member of an entry is one of them. */
  public boolean anyIn(Glance glance) {
    for (Slice slice : slices) {
      if (glance.has(slice)) {
        return true;
      }
    }
    return false;
  }
}
