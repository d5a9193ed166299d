package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import java.util.List;
import java.util.Optional;

/**
 * The signature of wx.config was used, which has a ticket of its own type: one of these perhaps.
 */
final class PageConfig implements CardMistake {
  private static final String TEXT = "jsapi_ticket=%s&noncestr=%s&timestamp=%s&url=%s";

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.PAGE_CONFIG);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    for (String address : found.evidence().pageUrls()) {
      if (found.isSha1Of(text(card, address))) {
        return Optional.of(Explanation.of(Mistake.PAGE_CONFIG));
      }
    }
    return Optional.empty();
  }

  private static String text(SignedParts card, String address) {
    // What follows the number sign is never signed.
    int fragment = address.indexOf('#');
    String url = fragment < 0 ? address : address.substring(0, fragment);
    return TEXT.formatted(
        card.text(SignedPart.TICKET), card.text("nonce_str"), card.text("timestamp"), url);
  }
}
