package io.github.wxcard.signature;

import io.github.wxcard.text.Alphabet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The signature of a card, as WeChat's card documentation describes it.
 *
 * <p>The values of {@code api_ticket}, {@code timestamp}, {@code card_id}, {@code code}, {@code
 * openid} and {@code nonce_str}, as far as they are given, are sorted in ordinal order (by their
 * UTF-8 bytes), joined with nothing between, and hashed with SHA-1.
 */
public final class CardSignature {
  /** Hex digits of a signature. */
  public static final int LENGTH = 40;

  private CardSignature() {}

  /**
   * The right signature: 40 lower-case hex digits.
   *
   * @param values all but the ticket, in any order; empty ones change nothing
   */
  public static String of(Ticket ticket, Collection<String> values) {
    return HexFormat.of().formatHex(digest(ticket, values));
  }

  /** Whether a signature is the right one; takes the same time wherever it differs. */
  public static boolean matches(String signature, Ticket ticket, Collection<String> values) {
    byte[] found = signature.getBytes(StandardCharsets.UTF_8);
    byte[] right = of(ticket, values).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(found, right);
  }

  /** Whether a text has the form of a signature: 40 lower-case hex digits. */
  public static boolean isWellFormed(String signature) {
    return signature.length() == LENGTH && Alphabet.HEX.firstOther(signature) == null;
  }

  private static byte[] digest(Ticket ticket, Collection<String> values) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(ticket.bytes());
    for (String value : values) {
      parts.add(value.getBytes(StandardCharsets.UTF_8));
    }
    parts.sort(Arrays::compareUnsigned);
    MessageDigest sha1 = DigestUtils.getSha1Digest();
    for (byte[] part : parts) {
      sha1.update(part);
    }
    return sha1.digest();
  }
}
