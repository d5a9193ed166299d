package io.github.wxcard.rule.signature;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.ShownMistakes;
import io.github.wxcard.signature.SignedValues;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the signature of an {@code add-card} entry against the tickets. */
public final class SignatureJudge {
  private SignatureJudge() {}

  /** Judges the signature of an entry. */
  public static Verdict judge(Card card, List<Ticket> tickets) {
    JsonValue signature = card.extFilled("signature");
    return signature == null ? Verdict.NOT_JUDGED : judge(card, signature.text(), tickets);
  }

  /** Judges what could be the signature of an entry. */
  static Verdict judge(Card card, String signature, List<Ticket> tickets) {
    if (tickets.isEmpty()) {
      return Verdict.NO_TICKET;
    }
    Optional<Map<String, String>> values = SignedValues.of(card);
    if (values.isEmpty() || !CardSignature.isWellFormed(signature)) {
      return Verdict.NOT_JUDGED;
    }
    if (matches(signature, tickets, values.get())) {
      return Verdict.RIGHT;
    }
    for (Map<String, String> reading : Readings.asMeant(card, values.get())) {
      if (matches(signature, tickets, reading)) {
        return Verdict.RIGHT_AS_MEANT;
      }
    }
    return Verdict.WRONG;
  }

  /** Tells which mistakes of signing an entry would have shown, whose signature is right. */
  public static void tell(Card card, List<Ticket> tickets, ShownMistakes mistakes) {
    JsonValue signature = card.extFilled("signature");
    Map<String, String> values = SignedValues.of(card).orElse(Map.of());
    if (signature == null) {
      return;
    }
    for (Ticket ticket : tickets) {
      if (CardSignature.matches(signature.text(), ticket, values.values())) {
        mistakes.see(values, ticket);
        mistakes.seeBeside(
            card.extGiven("outer_str") != null, card.extGiven("fixed_begintimestamp") != null);
        mistakes.seeSignature(signature.text());
        return;
      }
    }
  }

  private static boolean matches(
      String signature, List<Ticket> tickets, Map<String, String> values) {
    boolean matches = false;
    for (Ticket ticket : tickets) {
      matches |= CardSignature.matches(signature, ticket, values.values());
    }
    return matches;
  }
}
