package io.github.wxcard.signature.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Finds the mistake that produces a wrong signature, by making each known mistake on purpose.
 *
 * <p>The order of the search is that of {@link Mistake}: where two explanations fit, the simpler
 * one stands earlier. Order mistakes are tried once more, at last, with one member left out.
 */
public final class Diagnosis {
  /** What comes to hex digits, in the order of the search. */
  static final List<KindOfMistake> KINDS =
      List.of(
          new OtherTicket(),
          new Milliseconds(),
          new NotSigned(),
          new OtherEntry(),
          new SignedExtra(),
          new LiteralText(),
          new WrongOrder(),
          new SortedAsNumbers(),
          new Unsorted(),
          new Separator(),
          new KeyValue(),
          new TrailingNewline(),
          new OtherDigest(),
          new PageConfig(),
          new WrongOrderLessOne());

  /** What comes to another text. */
  static final List<KindOfMistake> KINDS_OF_WRITING = List.of(new OtherWriting());

  private Diagnosis() {}

  /** The explanation of a signature, {@link Mistake#UNKNOWN} where there is none. */
  public static Explanation explain(SignatureEvidence evidence) {
    return evidence.isTooLong() ? Explanation.UNKNOWN : explain(new FoundSignature(evidence));
  }

  private static Explanation explain(FoundSignature found) {
    if (found.cards().stream().anyMatch(card -> found.isSha1Of(card.sorted()))) {
      // The right value, in upper case perhaps, is made by no mistake.
      return Explanation.UNKNOWN;
    }
    for (KindOfMistake kind : found.isHex() ? KINDS : KINDS_OF_WRITING) {
      Optional<Explanation> explanation = kind.explain(found);
      if (explanation.isPresent()) {
        return explanation.get();
      }
    }
    return Explanation.UNKNOWN;
  }
}
