package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order that has a name, and one member that was left out besides. */
final class WrongOrderLessOne implements CardMistake {
  private static final WrongOrder WRONG_ORDER = new WrongOrder();

  @Override
  public List<Mistake> mistakes() {
    List<Mistake> orders = new ArrayList<>(WRONG_ORDER.mistakes());
    orders.add(Mistake.UNSORTED);
    return orders;
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    for (SignedPart part : card.list()) {
      SignedParts out = SignedParts.of(part);
      SignedParts rest = card.without(out);
      Optional<Explanation> explanation =
          WRONG_ORDER.explain(rest, found).or(() -> Unsorted.inFixedOrder(rest, found));
      if (explanation.isPresent()) {
        return explanation.map(order -> order.andNotSigned(out));
      }
    }
    return Optional.empty();
  }
}
