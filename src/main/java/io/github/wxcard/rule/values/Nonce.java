package io.github.wxcard.rule.values;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rules for {@code nonce_str} share. */
final class Nonce {
  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private Nonce() {}

  /** The {@code nonce_str} of a card, where it is a string with at least one character. */
  static @Nullable JsonValue of(Card card) {
    return card.extFilled("nonce_str");
  }

  /** Whether it is a UUID with its dashes: 36 characters. */
  static boolean isUuid(String nonce) {
    return nonce.length() == 36 && UUID.matcher(nonce).matches();
  }
}
