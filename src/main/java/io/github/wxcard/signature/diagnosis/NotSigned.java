package io.github.wxcard.signature.diagnosis;

import java.util.List;
import java.util.Optional;

/** Members were sent but not signed. */
final class NotSigned implements CardMistake {
  private static final int MOST = 3;

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.NOT_SIGNED);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    for (int count = 1; count <= MOST; count++) {
      for (SignedParts out : card.choices(count)) {
        if (found.isSha1Of(card.without(out).sorted())) {
          return Optional.of(Explanation.of(Mistake.NOT_SIGNED, out));
        }
      }
    }
    return Optional.empty();
  }
}
