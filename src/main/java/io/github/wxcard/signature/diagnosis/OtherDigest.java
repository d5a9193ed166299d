package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Another digest than SHA-1 was used. */
final class OtherDigest implements CardMistake {
  private static final List<HmacAlgorithms> KEYED =
      List.of(HmacAlgorithms.HMAC_SHA_1, HmacAlgorithms.HMAC_SHA_256);

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.DIGEST);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    String text = card.sorted().joined();
    if (found.isHex(DigestUtils.md5Hex(text))) {
      return Optional.of(Explanation.of(Mistake.DIGEST, "MD5"));
    }
    if (found.isHex(DigestUtils.sha256Hex(text))) {
      return Optional.of(Explanation.of(Mistake.DIGEST, "SHA-256"));
    }
    return keyed(card, text, found);
  }

  /** The ticket is the key, and may stand among the values all the same. */
  private static Optional<Explanation> keyed(SignedParts card, String text, FoundSignature found) {
    String key = card.text(SignedPart.TICKET);
    SignedParts ticket = SignedParts.of(new SignedPart(SignedPart.TICKET, key));
    String withoutKey = card.without(ticket).sorted().joined();
    for (HmacAlgorithms algorithm : KEYED) {
      HmacUtils hmac = new HmacUtils(algorithm, key);
      if (found.isHex(hmac.hmacHex(text)) || found.isHex(hmac.hmacHex(withoutKey))) {
        return Optional.of(Explanation.of(Mistake.DIGEST, algorithm.getName()));
      }
    }
    return Optional.empty();
  }
}
