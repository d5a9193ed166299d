package io.github.wxcard.signature.diagnosis;

import java.util.List;
import java.util.Optional;

/** A line end was hashed too. */
final class TrailingNewline implements CardMistake {
  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.TRAILING_NEWLINE);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    String text = card.sorted().joined();
    return found.isSha1Of(text + "\n") || found.isSha1Of(text + "\r\n")
        ? Optional.of(Explanation.of(Mistake.TRAILING_NEWLINE))
        : Optional.empty();
  }
}
