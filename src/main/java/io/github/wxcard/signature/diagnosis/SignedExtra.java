package io.github.wxcard.signature.diagnosis;

import java.util.List;
import java.util.Optional;

/** Members were signed that never are. */
final class SignedExtra implements CardMistake {
  /** More of such members are not tried. */
  private static final int MOST_KNOWN = 12;

  private static final int MOST_SIGNED = 2;

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.SIGNED_EXTRA);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    SignedParts extras = extras(found.evidence());
    for (int count = 1; count <= MOST_SIGNED; count++) {
      for (SignedParts more : extras.choices(count)) {
        if (found.isSha1Of(card.with(more).sorted())) {
          return Optional.of(Explanation.of(Mistake.SIGNED_EXTRA, more));
        }
      }
    }
    return Optional.empty();
  }

  private static SignedParts extras(SignatureEvidence evidence) {
    return new SignedParts(
        evidence.extras().stream()
            .filter(extra -> extra.text().length() <= SignatureEvidence.LONGEST)
            .limit(MOST_KNOWN)
            .toList());
  }
}
