package io.github.wxcard.signature.diagnosis;

import java.util.Optional;

/** A mistake that is made with the values of a card and its own ticket. */
interface CardMistake extends KindOfMistake {
  @Override
  default Optional<Explanation> explain(FoundSignature found) {
    for (SignedParts card : found.cards()) {
      Optional<Explanation> explanation = explain(card, found);
      if (explanation.isPresent()) {
        return explanation;
      }
    }
    return Optional.empty();
  }

  /**
   * The same for one reading of the values.
   *
   * @param card in the documented order
   */
  Optional<Explanation> explain(SignedParts card, FoundSignature found);
}
