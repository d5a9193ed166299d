package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.signature.SignedPart;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of digits only were compared as numbers. */
final class SortedAsNumbers implements CardMistake {
  private static final Comparator<SignedPart> AS_NUMBERS = SortedAsNumbers::compare;

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.SORTED_AS_NUMBERS);
  }

  /** What is equal to such an order in one place and not in another depends on where it begins. */
  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    List<String> names = found.evidence().order();
    return Stream.concat(card.inFixtureOrder(names).stream(), Stream.of(card))
            .anyMatch(order -> found.isSha1Of(order.sorted(AS_NUMBERS)))
        ? Optional.of(Explanation.of(Mistake.SORTED_AS_NUMBERS))
        : Optional.empty();
  }

  private static int compare(SignedPart one, SignedPart other) {
    boolean digits = Ascii.isDigits(one.text()) && Ascii.isDigits(other.text());
    return digits
        ? new BigInteger(one.text()).compareTo(new BigInteger(other.text()))
        : SignedPart.ORDINAL.compare(one, other);
  }
}
