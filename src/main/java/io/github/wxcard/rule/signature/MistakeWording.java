package io.github.wxcard.rule.signature;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList.Form;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.SignedValues;
import io.github.wxcard.signature.diagnosis.Explanation;
import io.github.wxcard.signature.diagnosis.Mistake;
import io.github.wxcard.signature.diagnosis.SignatureEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the cause of a wrong signature into words. */
final class MistakeWording {
  /** Members that people sign although they never are, by their names in lower case. */
  private static final Set<String> EXTRAS =
      Set.of("outer_str", "fixed_begintimestamp", "appid", "app_id", "outer_id", "balance");

  /** What the signature of {@code chooseCard} covers besides, as a flat object has it. */
  private static final Set<String> EXTRAS_OF_FLAT = Set.of("cardType", "locationId");

  private static final Set<String> REQUIRED = Set.of(SignedPart.TICKET, "timestamp", "card_id");

  /** How a digest may be written otherwise than in hex. */
  private static final Set<String> OTHER_WRITINGS = Set.of(".base64", ".raw");

  private MistakeWording() {}

  /** The signature with all that may tell why it is wrong; nothing where it cannot be judged. */
  static Optional<SignatureEvidence> suspect(Card card, String found, RuleContext given) {
    SignatureContext context = SignatureContext.of(given);
    if (context.tickets().isEmpty()) {
      return Optional.empty();
    }
    return SignedValues.of(card)
        .map(
            values ->
                new SignatureEvidence(
                    found,
                    Readings.documented(card, values),
                    order(card),
                    extras(card, context),
                    context.tickets(),
                    context.otherTickets(),
                    context.pageUrls(),
                    () -> context.entries().rightFor(lower(found)) != null));
  }

  /** The issue with the mistake for machines, and the entry that it belongs to. */
  static Issue withProperties(
      Issue issue, Explanation explanation, String found, SignatureContext context) {
    SourceRef other =
        explanation.mistake() == Mistake.OTHER_ENTRY
            ? context.entries().rightFor(lower(found))
            : null;
    return withProperties(other == null ? issue : issue.related(other), explanation);
  }

  private static String lower(String found) {
    return found.toLowerCase(Locale.ROOT);
  }

  private static Issue withProperties(Issue issue, Explanation explanation) {
    Issue named = issue.with("mistake", explanation.mistake().id());
    return explanation.members().isEmpty() ? named : named.with("members", explanation.members());
  }

  /** What was done, and what to do instead. */
  static Message message(Explanation explanation) {
    String key = "mistake." + explanation.mistake().id();
    String writing = "." + explanation.detail();
    String members = String.join(", ", explanation.members());
    String detail = detail(explanation);
    String required =
        explanation.members().stream().anyMatch(REQUIRED::contains) ? ".required" : "";
    return switch (explanation.mistake()) {
      case MILLISECONDS -> Message.of(key + "." + detail);
      case NOT_SIGNED -> Message.of(key + required, members, explanation.members().size());
      case CASE_INSENSITIVE, DESCENDING, SORTED_BY_NAME, UNSORTED ->
          members.isEmpty()
              ? Message.of(key, detail)
              : Message.of(
                  "mistake.order-and-not-signed" + required, Message.of(key, detail), members);
      case SIGNED_EXTRA ->
          SignedValues.OPTIONAL.containsAll(explanation.members())
              ? Message.of(key + ".second", members)
              : Message.of(key, members, explanation.members().size());
      case DIGEST ->
          OTHER_WRITINGS.contains(writing) ? Message.of(key + writing) : Message.of(key, detail);
      default -> Message.of(key, detail);
    };
  }

  private static String detail(Explanation explanation) {
    return switch (explanation.detail()) {
      case "\n" -> "\\n";
      default -> explanation.detail();
    };
  }

  /** The names of what is signed, as it is meant, in the order of the fixture. */
  private static List<String> order(Card card) {
    JsonValue ext = ext(card);
    Map<String, Member> misnamed = Misnamed.in(ext, Schemas.cardExt());
    List<Member> signed = new ArrayList<>(ext.members());
    Member cardId = card.member("cardId");
    if (cardId != null) {
      signed.add(isAfterExt(card) ? signed.size() : 0, cardId);
    }
    if (card.list().form() == Form.FLAT) {
      signed.sort(Comparator.comparing(member -> member.key().region().start()));
    }
    return signed.stream()
        .map(member -> member.equals(cardId) ? "card_id" : meant(member, misnamed))
        .toList();
  }

  /** Whether the card is named only after its {@code cardExt}. */
  private static boolean isAfterExt(Card card) {
    List<Member> members = card.value().members();
    return members.indexOf(card.member("cardId")) > members.indexOf(card.member("cardExt"));
  }

  /** The name that a member should have. */
  private static String meant(Member member, Map<String, Member> misnamed) {
    for (Map.Entry<String, Member> entry : misnamed.entrySet()) {
      if (entry.getValue().name().equals(member.name())) {
        return entry.getKey();
      }
    }
    return member.name();
  }

  private static JsonValue ext(Card card) {
    return Objects.requireNonNull(card.ext().object(), "what is signed stands in it");
  }

  private static List<SignedPart> extras(Card card, SignatureContext context) {
    List<SignedPart> extras = new ArrayList<>();
    JsonValue ext = ext(card);
    Member nonce = nonce(ext);
    Map<String, Member> misnamed = Misnamed.in(ext, Schemas.cardExt());
    for (Member member : ext.members()) {
      String meant = meant(member, misnamed);
      if (isExtra(member)) {
        add(extras, member.name(), member);
      } else if (misnamed.containsKey(meant) && !member.equals(misnamed.get(meant))) {
        // It stands twice, and the last counts.
        add(extras, meant, member);
      } else if (nonce != null && isLikeNonce(member.name()) && !member.equals(nonce)) {
        add(extras, "nonce_str", member);
      }
    }
    for (Member member : card.value().members()) {
      boolean ofChooseCard =
          card.list().form() == Form.FLAT && EXTRAS_OF_FLAT.contains(member.name());
      if (isExtra(member) || ofChooseCard) {
        add(extras, member.name(), member);
      }
    }
    extras.addAll(context.signable());
    return extras;
  }

  private static boolean isExtra(Member member) {
    return EXTRAS.contains(member.name().toLowerCase(Locale.ROOT));
  }

  /** The nonce, by whatever name; null where there is none, or an empty one. */
  private static @Nullable Member nonce(JsonValue ext) {
    Member named = ext.member("nonce_str");
    return named != null && named.value().isFilledString()
        ? named
        : Misnamed.in(ext, Schemas.cardExt()).get("nonce_str");
  }

  /** A second nonce stands under the same name or one like it. */
  private static boolean isLikeNonce(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").startsWith("nonce");
  }

  private static void add(List<SignedPart> extras, String name, Member member) {
    String text = SignedValues.text(member);
    if (text != null && !text.isEmpty()) {
      extras.add(new SignedPart(name, text));
    }
  }
}
