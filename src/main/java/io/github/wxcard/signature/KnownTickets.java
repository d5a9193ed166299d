package io.github.wxcard.signature;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells the tickets of a run among other values. Safe for use by many threads. */
public final class KnownTickets {
  private final Set<String> texts = new HashSet<>();
  private final ScannedValue[] asScanned;

  /** Knows these tickets. */
  public KnownTickets(Collection<Ticket> tickets) {
    for (Ticket ticket : tickets) {
      texts.add(ticket.reveal());
    }
    this.asScanned = new ScannedValue[texts.size()];
    int at = 0;
    for (String text : texts) {
      asScanned[at++] = ScannedValue.ofString(text);
    }
  }

  /** Whether a text is one of them. */
  public boolean contains(String text) {
    return texts.contains(text);
  }

  /** Whether a member of an entry is one of them. */
  public boolean anyIn(ScannedEntry scanned) {
    for (ScannedValue ticket : asScanned) {
      if (scanned.has(ticket)) {
        return true;
      }
    }
    return false;
  }
}
