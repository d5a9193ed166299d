package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.text.Alphabet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** A wrong signature, against which the digests of wrong texts are held. For one thread. */
final class FoundSignature {
  static final int SHA1_BYTES = 20;

  private final SignatureEvidence evidence;
  private final List<SignedParts> cards;
  private final String hex;
  private final byte[] bytes;
  private final MessageDigest sha1 = DigestUtils.getSha1Digest();

  FoundSignature(SignatureEvidence evidence) {
    this.evidence = evidence;
    this.cards = SignedParts.all(evidence.tickets(), evidence.readings());
    this.hex = evidence.found().toLowerCase(Locale.ROOT);
    boolean digits = hex.length() % 2 == 0 && Alphabet.HEX.firstOther(hex) == null;
    this.bytes = digits ? HexFormat.of().parseHex(hex) : new byte[0];
  }

  SignatureEvidence evidence() {
    return evidence;
  }

  /** The values under each reading with each candidate ticket. */
  List<SignedParts> cards() {
    return cards;
  }

  /** How many bytes the hex digits are; 0 where it is none. */
  int length() {
    return bytes.length;
  }

  /** Whether it is bytes in hex digits, in any case. */
  boolean isHex() {
    return bytes.length > 0;
  }

  /** Whether it is these hex digits, in lower case, written in any case. */
  boolean isHex(String digits) {
    return hex.equals(digits);
  }

  /** Whether it is the SHA-1 of values, joined with nothing between. */
  boolean isSha1Of(SignedParts parts) {
    return isSha1Of(parts.joined());
  }

  boolean isSha1Of(String text) {
    return bytes.length == SHA1_BYTES && Arrays.equals(bytes, sha1(text));
  }

  byte[] sha1(String text) {
    return sha1.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
