package io.github.wxcard.signature.diagnosis;

import java.util.List;
import java.util.Optional;

/** Something was put between the values. */
final class Separator implements CardMistake {
  private static final List<String> SEPARATORS = List.of("&", ",", " ", "|", "\n");

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.SEPARATOR);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    SignedParts sorted = card.sorted();
    for (String separator : SEPARATORS) {
      if (found.isSha1Of(sorted.joined(separator))) {
        return Optional.of(Explanation.of(Mistake.SEPARATOR, separator));
      }
    }
    return Optional.empty();
  }
}
