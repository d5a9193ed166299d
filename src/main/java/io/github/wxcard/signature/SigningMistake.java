package io.github.wxcard.signature;

import java.util.List;
import java.util.Locale;

/**
 * A mistake that code which signs cards makes, and that code itself.
 *
 * <p>Many are right by luck: code that sorts without regard to case is wrong only where case makes
 * a difference. A card shows a mistake where that code comes to another signature than is right.
 */
public enum SigningMistake {
  OTHER_TICKET,
  MILLISECONDS,
  NOT_SIGNED_TICKET,
  NOT_SIGNED_TIMESTAMP,
  NOT_SIGNED_CARD_ID,
  NOT_SIGNED_CODE,
  NOT_SIGNED_OPENID,
  NOT_SIGNED_NONCE_STR,
  /** Only another card with other values can tell. */
  OTHER_ENTRY,
  /** Only a card that has it can tell. */
  SIGNED_EXTRA_OUTER_STR,
  /** Only a card that has it can tell. */
  SIGNED_EXTRA_FIXED_BEGINTIMESTAMP,
  LITERAL_TEXT_CODE,
  LITERAL_TEXT_OPENID,
  LITERAL_TEXT_NONCE_STR,
  LITERAL_TEXT_BALANCE,
  CASE_INSENSITIVE,
  SORTED_BY_LOCALE,
  DESCENDING,
  SORTED_BY_NAME,
  SORTED_AS_NUMBERS,
  SORTED_BY_FIRST_CHARACTER,
  LONGER_FIRST,
  UNSORTED,
  UNSORTED_SDK,
  UNSORTED_TICKET_FIRST,
  UNSORTED_TICKET_LAST,
  /** Any order that is always the same; two cards tell. */
  UNSORTED_FIXED_ORDER,
  EQUAL_ONCE,
  LEADING_ZEROS_LOST,
  LONG_NUMBER_ROUNDED,
  SEPARATOR,
  KEY_VALUE,
  TRAILING_NEWLINE,
  DIGEST,
  DIGEST_KEYED,
  DIGEST_WRITING,
  PAGE_CONFIG;

  /** For a set in memory, which holds no longer than a run. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  /** The name for people and tests, such as {@code case-insensitive}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What code with this mistake would send of the values of a card, in the documented order. */
  String sign(List<SignedPart> parts) {
    return WrongSigner.sign(this, parts);
  }

  /** Whether code with this mistake comes to something else than is right. */
  boolean isShownBy(List<SignedPart> parts) {
    return !sign(parts).equals(WrongSigner.right(parts));
  }
}
