package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** Another digest than SHA-1 was used: one of those that are as long as what was found. */
final class OtherDigest implements CardMistake {
  private static final int MD5_BYTES = 16;
  private static final int SHA256_BYTES = 32;

  /** Of what SHA-1 and SHA-256 take at a time, in bytes. */
  private static final int BLOCK = 64;

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.DIGEST);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    String text = card.sorted().joined();
    return switch (found.length()) {
      case MD5_BYTES -> used("MD5", found.isHex(DigestUtils.md5Hex(text)));
      case FoundSignature.SHA1_BYTES ->
          keyed("HmacSHA1", DigestUtils.getSha1Digest(), card, text, found);
      case SHA256_BYTES ->
          used("SHA-256", found.isHex(DigestUtils.sha256Hex(text)))
              .or(() -> keyed("HmacSHA256", DigestUtils.getSha256Digest(), card, text, found));
      default -> Optional.empty();
    };
  }

  /** The ticket is the key, and may stand among the values all the same. */
  private static Optional<Explanation> keyed(
      String name, MessageDigest digest, SignedParts card, String text, FoundSignature found) {
    String key = card.text(SignedPart.TICKET);
    SignedParts ticket = SignedParts.of(new SignedPart(SignedPart.TICKET, key));
    String withoutKey = card.without(ticket).sorted().joined();
    return used(
        name,
        found.isHex(hmacHex(digest, key, text)) || found.isHex(hmacHex(digest, key, withoutKey)));
  }

  /**
   * HMAC as RFC 2104 has it.
   *
   * <p>The JDK's own loads its policies of cryptography first, which takes longer than all the rest
   * of a search.
   */
  static String hmacHex(MessageDigest digest, String key, String text) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    byte[] block = Arrays.copyOf(bytes.length > BLOCK ? digest.digest(bytes) : bytes, BLOCK);
    digest.update(padded(block, 0x36));
    byte[] inner = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    digest.update(padded(block, 0x5c));
    return Hex.encodeHexString(digest.digest(inner));
  }

  private static byte[] padded(byte[] block, int pad) {
    byte[] padded = new byte[block.length];
    for (int at = 0; at < block.length; at++) {
      padded[at] = (byte) (block[at] ^ pad);
    }
    return padded;
  }

  private static Optional<Explanation> used(String digest, boolean used) {
    return used ? Optional.of(Explanation.of(Mistake.DIGEST, digest)) : Optional.empty();
  }
}
