package io.github.wxcard.signature.diagnosis;

import java.util.List;
import java.util.Optional;

/** The values of another entry of the list were signed. */
final class OtherEntry implements KindOfMistake {
  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.OTHER_ENTRY);
  }

  @Override
  public Optional<Explanation> explain(FoundSignature found) {
    // Without a ticket of its own no card is known to be wrong.
    return !found.cards().isEmpty() && found.evidence().ofOtherEntry().getAsBoolean()
        ? Optional.of(Explanation.of(Mistake.OTHER_ENTRY))
        : Optional.empty();
  }
}
