package io.github.wxcard.signature;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of an {@code add-card} entry that its signature is made of, by their names in the
 * signature, without the ticket.
 *
 * <p>A member is signed exactly when it stands in {@code cardExt}; empty ones add nothing, null
 * counts as absent, numbers are taken as written.
 */
public final class SignedValues {
  /** The members of {@code cardExt} that are signed, where given, besides the timestamp. */
  public static final List<String> OPTIONAL = List.of("code", "openid", "nonce_str");

  private SignedValues() {}

  /**
   * The values, or nothing where the signature cannot be judged: the timestamp or the card id is
   * missing, or one of the values is none.
   */
  public static Optional<Map<String, String>> of(Card card) {
    String timestamp = timestamp(card.extMember("timestamp"));
    String cardId = text(card.member("cardId"));
    if (timestamp == null || cardId == null || cardId.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("timestamp", timestamp);
    values.put("card_id", cardId);
    for (String name : OPTIONAL) {
      String text = text(card.extMember(name));
      if (text == null) {
        return Optional.empty();
      }
      if (!text.isEmpty()) {
        values.put(name, text);
      }
    }
    return Optional.of(values);
  }

  /**
   * What a member adds to a signature: nothing where absent; null where it is a container, or where
   * nobody knows what it will be.
   */
  public static @Nullable String text(@Nullable Member member) {
    if (member == null || member.value().isNull()) {
      return "";
    }
    return member.value().isContainer() || member.value().isUnknown()
        ? null
        : member.value().text();
  }

  private static @Nullable String timestamp(@Nullable Member member) {
    if (member == null) {
      return null;
    }
    JsonValue value = member.value();
    boolean digits = value.isString() && Ascii.isDigits(value.text());
    return digits || value.type() == JsonValue.Type.NUMBER ? value.text() : null;
  }
}
