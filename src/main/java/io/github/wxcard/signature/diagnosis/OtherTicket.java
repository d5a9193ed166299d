package io.github.wxcard.signature.diagnosis;

import java.util.List;
import java.util.Optional;

/** The ticket of another fixture set was used. */
final class OtherTicket implements KindOfMistake {
  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.OTHER_TICKET);
  }

  @Override
  public Optional<Explanation> explain(FoundSignature found) {
    SignatureEvidence evidence = found.evidence();
    for (SignedParts card : SignedParts.all(evidence.otherTickets(), evidence.readings())) {
      if (found.isSha1Of(card.sorted())) {
        return Optional.of(Explanation.of(Mistake.OTHER_TICKET));
      }
    }
    return Optional.empty();
  }
}
