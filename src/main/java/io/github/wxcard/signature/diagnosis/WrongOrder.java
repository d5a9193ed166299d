package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values were sorted, but in another order than that of their bytes. */
final class WrongOrder implements CardMistake {
  private static final Comparator<SignedPart> IGNORING_CASE =
      Comparator.comparing(SignedPart::text, String.CASE_INSENSITIVE_ORDER);

  /** Other languages fold to upper case, which puts an underscore after the letters. */
  private static final Comparator<SignedPart> AS_UPPER_CASE =
      Comparator.comparing(part -> part.text().toUpperCase(Locale.ROOT));

  /** Java's own order, which differs from that of bytes after U+D7FF. */
  private static final Comparator<SignedPart> BY_UTF_16 = Comparator.comparing(SignedPart::text);

  private static final Comparator<SignedPart> DESCENDING = SignedPart.ORDINAL.reversed();

  private static final Comparator<SignedPart> BY_NAME = Comparator.comparing(SignedPart::name);

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.CASE_INSENSITIVE, Mistake.DESCENDING, Mistake.SORTED_BY_NAME);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    if (isWithoutCase(IGNORING_CASE, card, found) || isWithoutCase(AS_UPPER_CASE, card, found)) {
      return Optional.of(Explanation.of(Mistake.CASE_INSENSITIVE));
    }
    if (found.isSha1Of(card.sorted(DESCENDING))) {
      return Optional.of(Explanation.of(Mistake.DESCENDING));
    }
    return found.isSha1Of(card.sorted(BY_NAME))
        ? Optional.of(Explanation.of(Mistake.SORTED_BY_NAME))
        : Optional.empty();
  }

  /** Whether it was case that made the order another one, and not that of UTF-16. */
  private static boolean isWithoutCase(
      Comparator<SignedPart> order, SignedParts card, FoundSignature found) {
    SignedParts ordered = card.sorted(order);
    return !ordered.list().equals(card.sorted(BY_UTF_16).list()) && found.isSha1Of(ordered);
  }
}
