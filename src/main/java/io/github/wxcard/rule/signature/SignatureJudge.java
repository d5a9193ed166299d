package io.github.wxcard.rule.signature;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedValues;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the signature of an {@code add-card} entry against the tickets. */
public final class SignatureJudge {
  /** A card with more alternatives than this is wrong in more ways than one. */
  private static final int MOST_READINGS = 64;

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
    for (Map<String, String> reading : otherReadings(card, values.get())) {
      if (matches(signature, tickets, reading)) {
        return Verdict.RIGHT_AS_MEANT;
      }
    }
    return Verdict.WRONG;
  }

  private static boolean matches(
      String signature, List<Ticket> tickets, Map<String, String> values) {
    boolean matches = false;
    for (Ticket ticket : tickets) {
      matches |= CardSignature.matches(signature, ticket, values.values());
    }
    return matches;
  }

  /**
   * The values under other readings of a card that another rule already finds fault with: a member
   * under a wrong name, the legacy {@code balance}, a member that stands twice.
   */
  private static List<Map<String, String>> otherReadings(Card card, Map<String, String> values) {
    JsonValue ext = Objects.requireNonNull(card.ext().object(), "what is signed stands in it");
    List<Map<String, String>> readings = new ArrayList<>(List.of(values));
    Misnamed.in(ext, Schemas.cardExt())
        .forEach(
            (name, member) -> {
              if (SignedValues.OPTIONAL.contains(name)) {
                addReadings(readings, name, member);
              }
            });
    addReadings(readings, "balance", ext.member("balance"));
    if (!card.duplicates().isEmpty()) {
      ext.members().stream()
          .filter(member -> isSigned(member.name()))
          .forEach(member -> addReadings(readings, member.name(), member));
    }
    return readings.subList(1, readings.size());
  }

  private static boolean isSigned(String name) {
    return name.equals("timestamp") || SignedValues.OPTIONAL.contains(name);
  }

  /** Adds each reading once more with another value of a member; an empty one is not signed. */
  private static void addReadings(
      List<Map<String, String>> readings, String name, @Nullable Member member) {
    String text = member == null ? null : SignedValues.text(member);
    if (text == null) {
      return;
    }
    for (Map<String, String> reading : List.copyOf(readings)) {
      Map<String, String> other = new LinkedHashMap<>(reading);
      if (!text.isEmpty()) {
        other.put(name, text);
      } else if (SignedValues.OPTIONAL.contains(name)) {
        other.remove(name);
      }
      if (readings.size() < MOST_READINGS && !readings.contains(other)) {
        readings.add(other);
      }
    }
  }
}
