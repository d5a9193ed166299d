package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import java.util.List;
import java.util.Optional;

/** The text of a missing value, such as {@code undefined}, was signed. */
final class LiteralText implements CardMistake {
  /** What code in several languages makes of a value that is not there. */
  private static final List<String> TEXTS = List.of("undefined", "null", "None", "[object Object]");

  /** How often such a text can stand in for a member: code, openid, nonce_str, balance. */
  private static final int MOST = 4;

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.LITERAL_TEXT);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    for (String text : TEXTS) {
      if (isAdded(text, card, found) || isInPlaceOfAValue(text, card, found)) {
        return Optional.of(Explanation.of(Mistake.LITERAL_TEXT, text));
      }
    }
    return Optional.empty();
  }

  private static boolean isAdded(String text, SignedParts card, FoundSignature found) {
    SignedParts literal = SignedParts.of(new SignedPart("", text));
    SignedParts more = card;
    for (int count = 1; count <= MOST; count++) {
      more = more.with(literal);
      if (found.isSha1Of(more.sorted())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInPlaceOfAValue(String text, SignedParts card, FoundSignature found) {
    return card.names().stream()
        .anyMatch(name -> found.isSha1Of(card.replaced(name, text).sorted()));
  }
}
