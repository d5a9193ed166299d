package io.github.wxcard.signature;

import io.github.wxcard.read.Alphabet;
import io.github.wxcard.read.Glance;
import io.github.wxcard.read.Slice;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Verifies the signatures of {@code add-card} entries as a quick look shows them, allocating next
 * to nothing. For one thread.
 */
public final class SignatureProbe {
  /** Bytes of a SHA-1. */
  private static final int DIGEST = 20;

  private final Slice[] tickets;
  private final MessageDigest sha1 = DigestUtils.getSha1Digest();
  private final byte[] digest = new byte[DIGEST];
  private final Slice[] parts = new Slice[6];
  private int size;
  private byte[] joined = new byte[256];

  /** A probe with these candidates. */
  public SignatureProbe(List<Ticket> tickets) {
    this.tickets = new Slice[tickets.size()];
    for (int at = 0; at < this.tickets.length; at++) {
      this.tickets[at] = Slice.ofString(tickets.get(at).reveal());
    }
  }

  /** What comes of holding an entry's signature against the tickets. */
  public Verdict judge(Glance glance) {
    Slice signature = glance.signature();
    if (!signature.isFilled()) {
      return Verdict.NOT_JUDGED;
    }
    if (tickets.length == 0) {
      return Verdict.NO_TICKET;
    }
    if (signature.length() != CardSignature.LENGTH || !signature.isMadeOf(Alphabet.HEX)) {
      return Verdict.NOT_JUDGED;
    }
    for (Slice ticket : tickets) {
      if (matches(glance, ticket)) {
        return Verdict.RIGHT;
      }
    }
    return Verdict.WRONG;
  }

  private boolean matches(Glance glance, Slice ticket) {
    size = 0;
    insert(ticket);
    insert(glance.timestamp());
    insert(glance.cardId());
    insert(glance.code());
    insert(glance.openid());
    insert(glance.nonce());
    int length = 0;
    for (int at = 0; at < size; at++) {
      length = joined(parts[at], length);
    }
    sha1.update(joined, 0, length);
    try {
      sha1.digest(digest, 0, DIGEST);
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-1 has " + DIGEST + " bytes", e);
    }
    return isDigest(glance.signature());
  }

  private int joined(Slice part, int at) {
    if (joined.length - at < part.length()) {
      joined = Arrays.copyOf(joined, 2 * (at + part.length()));
    }
    return part.copyTo(joined, at);
  }

  /** Keeps the parts sorted; there are six at most. */
  private void insert(Slice part) {
    if (part.length() == 0) {
      return;
    }
    int at = size++;
    while (at > 0 && parts[at - 1].compareText(part) > 0) {
      parts[at] = parts[at - 1];
      at--;
    }
    parts[at] = part;
  }

  private boolean isDigest(Slice signature) {
    int different = 0;
    for (int at = 0; at < DIGEST; at++) {
      int high = hex(signature.at(2 * at));
      int low = hex(signature.at(2 * at + 1));
      different |= (high << 4 | low) ^ (digest[at] & 0xff);
    }
    return different == 0;
  }

  /** The value of a lower-case hex digit: bit 6 tells letters, the low bits count from there. */
  private static int hex(byte digit) {
    return (digit & 0xf) + 9 * (digit >> 6);
  }
}
