package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.model.Ascii;
import java.util.List;
import java.util.Optional;

/** The timestamp was signed in milliseconds and sent in seconds, or the other way round. */
final class Milliseconds implements CardMistake {
  private static final String NAME = "timestamp";

  private static final int IN_A_SECOND = 1000;

  /** Digits that milliseconds have more than seconds. */
  private static final int MORE_DIGITS = 3;

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.MILLISECONDS);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    String sent = card.text(NAME);
    if (!Ascii.isDigits(sent)) {
      return Optional.empty();
    }
    if (isMilliseconds(sent)) {
      String seconds = sent.substring(0, sent.length() - MORE_DIGITS);
      if (found.isSha1Of(card.replaced(NAME, seconds).sorted())) {
        return Optional.of(Explanation.of(Mistake.MILLISECONDS, "seconds"));
      }
    }
    return isSignedInMilliseconds(sent, card, found)
        ? Optional.of(Explanation.of(Mistake.MILLISECONDS, "milliseconds"))
        : Optional.empty();
  }

  private static boolean isMilliseconds(String digits) {
    return digits.length() == 12 || digits.length() == 13;
  }

  /** The clock's own milliseconds may have been signed, and cut off only in what is sent. */
  private static boolean isSignedInMilliseconds(
      String seconds, SignedParts card, FoundSignature found) {
    for (int rest = 0; rest < IN_A_SECOND; rest++) {
      String milliseconds = seconds + Integer.toString(IN_A_SECOND + rest).substring(1);
      if (found.isSha1Of(card.replaced(NAME, milliseconds).sorted())) {
        return true;
      }
    }
    return false;
  }
}
