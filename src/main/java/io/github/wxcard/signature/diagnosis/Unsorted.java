package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.SigningOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values were not sorted at all. */
final class Unsorted implements CardMistake {
  private static final List<List<String>> COMMON =
      List.of(SigningOrder.DOCUMENTED, SigningOrder.SDK);

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.UNSORTED);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    return inFixedOrder(card, found).or(() -> permuted(new ArrayList<>(), card, found));
  }

  /** The orders that many have in common. */
  static Optional<Explanation> inFixedOrder(SignedParts card, FoundSignature found) {
    for (List<String> names : COMMON) {
      SignedParts ordered = card.inOrder(names);
      if (found.isSha1Of(ordered)) {
        return Optional.of(explained(ordered));
      }
    }
    return Optional.empty();
  }

  /**
   * All orders, one after another.
   *
   * @param placed the first values of an order; the same list all the time, as the orders are many
   */
  private static Optional<Explanation> permuted(
      List<SignedPart> placed, SignedParts card, FoundSignature found) {
    if (placed.size() == card.list().size()) {
      return found.isSha1Of(SignedParts.joined(placed, ""))
          ? Optional.of(explained(new SignedParts(placed)))
          : Optional.empty();
    }
    for (SignedPart next : card.list()) {
      if (!placed.contains(next)) {
        placed.add(next);
        Optional<Explanation> explanation = permuted(placed, card, found);
        if (explanation.isPresent()) {
          return explanation;
        }
        placed.remove(placed.size() - 1);
      }
    }
    return Optional.empty();
  }

  private static Explanation explained(SignedParts ordered) {
    return Explanation.of(Mistake.UNSORTED, String.join(", ", ordered.names()));
  }
}
