package io.github.wxcard.signature;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.text.Alphabet;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Verifies the signatures of {@code add-card} entries as the scan shows them, allocating next to
 * nothing. For one thread.
 */
public final class SignatureProbe {
  /** Bytes of a SHA-1. */
  private static final int DIGEST = 20;

  private final ScannedValue[] tickets;
  private final MessageDigest sha1 = DigestUtils.getSha1Digest();
  private final byte[] digest = new byte[DIGEST];
  private final ScannedValue[] parts = new ScannedValue[6];

  /** Of each part its position in the documented order. */
  private final int[] names = new int[parts.length];

  private int size;
  private byte[] joined = new byte[256];

  /** A probe with these candidates. */
  public SignatureProbe(List<Ticket> tickets) {
    this.tickets = new ScannedValue[tickets.size()];
    for (int at = 0; at < this.tickets.length; at++) {
      this.tickets[at] = ScannedValue.ofString(tickets.get(at).reveal());
    }
  }

  /** What comes of holding an entry's signature against the tickets. */
  public Verdict judge(ScannedEntry scanned) {
    ScannedValue signature = scanned.signature();
    if (!signature.isFilled()) {
      return Verdict.NOT_JUDGED;
    }
    if (tickets.length == 0) {
      return Verdict.NO_TICKET;
    }
    if (signature.length() != CardSignature.LENGTH || !signature.isMadeOf(Alphabet.HEX)) {
      return Verdict.NOT_JUDGED;
    }
    for (ScannedValue ticket : tickets) {
      if (matches(scanned, ticket)) {
        return Verdict.RIGHT;
      }
    }
    return Verdict.WRONG;
  }

  /** Tells which mistakes the entry would have shown that was judged last, and is right. */
  public void tell(ScannedEntry scanned, ShownMistakes mistakes) {
    mistakes.see(parts, names, size);
    mistakes.seeBeside(scanned.outer().isFilled(), scanned.beginTimestamp().length() > 0);
    if (mistakes.wantsAnother()) {
      mistakes.seeSignature(scanned.signature().text());
    }
  }

  private boolean matches(ScannedEntry scanned, ScannedValue ticket) {
    size = 0;
    insert(ticket, 0);
    insert(scanned.timestamp(), 1);
    insert(scanned.cardId(), 2);
    insert(scanned.code(), 3);
    insert(scanned.openid(), 4);
    insert(scanned.nonce(), 5);
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
    return isDigest(scanned.signature());
  }

  private int joined(ScannedValue part, int at) {
    if (joined.length - at < part.length()) {
      joined = Arrays.copyOf(joined, 2 * (at + part.length()));
    }
    return part.copyTo(joined, at);
  }

  /** Keeps the parts sorted; there are six at most. */
  private void insert(ScannedValue part, int name) {
    if (part.length() == 0) {
      return;
    }
    int at = size++;
    while (at > 0 && parts[at - 1].compareText(part) > 0) {
      parts[at] = parts[at - 1];
      names[at] = names[at - 1];
      at--;
    }
    parts[at] = part;
    names[at] = name;
  }

  private boolean isDigest(ScannedValue signature) {
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
