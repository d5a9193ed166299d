package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members were signed that never are. */
final class SignedExtra implements CardMistake {
  /** More of such members are not tried. */
  private static final int MOST_KNOWN = 12;

  private static final int MOST_SIGNED = 2;

  /** What the signature of {@code chooseCard} has besides, all of it. */
  private static final Set<String> OF_CHOOSE_CARD = Set.of("appId", "cardType", "locationId");

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.SIGNED_EXTRA);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    SignedParts extras = extras(found.evidence());
    for (int count = 1; count <= MOST_SIGNED; count++) {
      for (SignedParts more : extras.choices(count)) {
        if (found.isSha1Of(card.with(more).sorted()) || isInPlace(card, more, found)) {
          return Optional.of(Explanation.of(Mistake.SIGNED_EXTRA, more));
        }
      }
    }
    SignedParts choose = extras.ofNames(OF_CHOOSE_CARD);
    return choose.list().size() > MOST_SIGNED && found.isSha1Of(card.with(choose).sorted())
        ? Optional.of(Explanation.of(Mistake.SIGNED_EXTRA, choose))
        : Optional.empty();
  }

  /** Whether a second value of a name was signed in place of the one that counts. */
  private static boolean isInPlace(SignedParts card, SignedParts more, FoundSignature found) {
    SignedPart only = more.list().get(0);
    return more.list().size() == 1
        && card.names().contains(only.name())
        && found.isSha1Of(card.replaced(only.name(), only.text()).sorted());
  }

  private static SignedParts extras(SignatureEvidence evidence) {
    return new SignedParts(
        evidence.extras().stream()
            .filter(extra -> extra.text().length() <= SignatureEvidence.LONGEST)
            .limit(MOST_KNOWN)
            .toList());
  }
}
