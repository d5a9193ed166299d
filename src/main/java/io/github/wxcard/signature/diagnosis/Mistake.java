package io.github.wxcard.signature.diagnosis;

import java.util.Locale;

/** What people do wrong when they sign a card, in the order in which it is looked for. */
public enum Mistake {
  /** The ticket of another fixture set was used. */
  OTHER_TICKET,
  /** The timestamp was signed in milliseconds and sent in seconds, or the other way round. */
  MILLISECONDS,
  /** Members were sent but not signed. */
  NOT_SIGNED,
  /** The values of another entry of the list were signed. */
  OTHER_ENTRY,
  /** Members were signed that never are. */
  SIGNED_EXTRA,
  /** The text of a missing value, such as {@code undefined}, was signed. */
  LITERAL_TEXT,
  /** The values were sorted without regard to case. */
  CASE_INSENSITIVE,
  /** The values were sorted from last to first. */
  DESCENDING,
  /** The values were put in the order of their names. */
  SORTED_BY_NAME,
  /** Values of digits only were compared as numbers. */
  SORTED_AS_NUMBERS,
  /** The values were not sorted at all. */
  UNSORTED,
  /** Something was put between the values. */
  SEPARATOR,
  /** Pairs of name and value were signed, as for a page's configuration. */
  KEY_VALUE,
  /** A line end was hashed too. */
  TRAILING_NEWLINE,
  /** Another digest than SHA-1 was used, or it was not written in hex. */
  DIGEST,
  /** The signature of a page's configuration was used. */
  PAGE_CONFIG,
  /** None of these. */
  UNKNOWN;

  /** The name in reports, such as {@code not-signed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
