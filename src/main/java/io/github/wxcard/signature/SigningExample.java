package io.github.wxcard.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of a card that show a mistake of signing, and no other that shows only by luck: of code
 * that sorts wrongly, or changes a value, only that of the mistake comes to a wrong signature, as
 * far as one order can be wrong alone.
 *
 * <p>All are values that real cards can have, in ASCII, whose order is that of their bytes in every
 * language. The tickets are made up.
 *
 * @param mistake what it shows
 * @param ticket the {@code api_ticket}
 * @param timestamp in seconds
 * @param code empty or null where the card has none
 * @param openid empty or null where the card has none
 * @param nonceStr empty or null where the card has none
 */
public record SigningExample(
    SigningMistake mistake,
    String ticket,
    String cardId,
    long timestamp,
    @Nullable String code,
    @Nullable String openid,
    @Nullable String nonceStr) {
  private static final String[] TICKETS = {
    "test-ticket-for-signing_it-is-no-secret-1",
    "test-ticket-of-another-hour_it-is-no-secret-2",
    "ticket_made-up-for-tests-only-3",
    "twelve-tests_one-ticket_made-up-4"
  };

  private static final String[] CARD_IDS = {
    "pUcDozJB82pb7SkZMDXR3XYOLdbl", "pR7-kQw2Yt_9aLmNcV0xHs4BfGuE", "phV_3jDg5KqTz8WnXy1oPbC6sMaI"
  };

  private static final long TIMESTAMP = 1_735_689_600L;

  private static final String OPENID = "oDF3iY9ffA-hqb2vVvbr7qxf6A0Q";

  /** In the order of the mistakes. */
  public static final List<SigningExample> ALL = all();

  private static List<SigningExample> all() {
    List<SigningExample> all = new ArrayList<>();
    add(all, SigningMistake.OTHER_TICKET, "4f8c2d91", null, "kd83ms92mf");
    add(all, SigningMistake.MILLISECONDS, "", "", "h2x7c0qpzl");
    add(all, SigningMistake.NOT_SIGNED_TICKET, null, null, "b81nd72kq0");
    add(all, SigningMistake.NOT_SIGNED_TIMESTAMP, "7c1e", null, "");
    add(all, SigningMistake.NOT_SIGNED_CARD_ID, "", OPENID, "m4jd82hs7a");
    add(all, SigningMistake.NOT_SIGNED_CODE, "2d9f6a31", "", "");
    add(all, SigningMistake.NOT_SIGNED_OPENID, "", OPENID, "");
    add(all, SigningMistake.NOT_SIGNED_NONCE_STR, "", "", "c7f2k9s1xq");
    add(all, SigningMistake.OTHER_ENTRY, "3e5a7c9b", "", "n3v8z1t6yr");
    add(all, SigningMistake.LITERAL_TEXT_CODE, null, OPENID, "e6h1w3b9ku");
    add(all, SigningMistake.LITERAL_TEXT_OPENID, "8b4d2f60", null, "f0r5j8l2cv");
    add(all, SigningMistake.LITERAL_TEXT_NONCE_STR, "6f1a8c3e", "", null);
    add(all, SigningMistake.LITERAL_TEXT_BALANCE, "9a7b5c3d", "", "g5t4r3e2w1");
    add(all, SigningMistake.CASE_INSENSITIVE, "b5f8c2d9", "", "Kd83ms92mf");
    add(all, SigningMistake.SORTED_BY_LOCALE, "_k7x2m9", "", "d4h8s1n6bq");
    add(all, SigningMistake.DESCENDING, "4c6e8a0b", "", "j8k2l5m1nz");
    add(all, SigningMistake.SORTED_BY_NAME, "5d7f9b1a", "", "a1s2d3f4g5");
    add(all, SigningMistake.SORTED_AS_NUMBERS, "87654321", "", "k5j4h3g2f1");
    add(all, SigningMistake.SORTED_BY_FIRST_CHARACTER, "5f8c2d91", "", "5a7b3e40cd");
    add(all, SigningMistake.LONGER_FIRST, "5f8c", "", "5f8c2d91ke");
    add(all, SigningMistake.UNSORTED, "6a8c0e2d", OPENID, "l9k8j7h6g5");
    add(all, SigningMistake.UNSORTED_SDK, "7b9d1f3e", OPENID, "i2o3p4a5s6");
    add(all, SigningMistake.UNSORTED_TICKET_FIRST, "8c0e2a4f", "", "e3r4t5y6u7");
    all.add(
        new SigningExample(
            SigningMistake.UNSORTED_TICKET_LAST,
            "9th-test-ticket_it-is-no-secret-5",
            CARD_IDS[0],
            TIMESTAMP + all.size(),
            "4b6d8f0a",
            "",
            "c2v3b4n5m6"));
    add(all, SigningMistake.UNSORTED_FIXED_ORDER, "7b9d1f3c", "", "3k5v7b9m1x");
    add(all, SigningMistake.EQUAL_ONCE, "5f8c2d91", "", "5f8c2d91");
    add(all, SigningMistake.LEADING_ZEROS_LOST, "005812", "", "h1j2k3l4z5");
    add(all, SigningMistake.LONG_NUMBER_ROUNDED, "98765432109876543211", "", "b6n7m8q9w0");
    add(all, SigningMistake.SEPARATOR, "2e4a6c8f", "", "f3g4h5j6k7");
    add(all, SigningMistake.KEY_VALUE, "3f5b7d9a", "", "m2n3b4v5c6");
    add(all, SigningMistake.TRAILING_NEWLINE, "4a6c8e0d", "", "k8l9p0o1i2");
    add(all, SigningMistake.DIGEST, "5b7d9f1c", "", "c4x5z6a7s8");
    add(all, SigningMistake.DIGEST_KEYED, "6c8e0a2f", "", "g9h0j1k2l3");
    add(all, SigningMistake.DIGEST_WRITING, "7d9f1b3e", "", "e5d6c7v8b9");
    add(all, SigningMistake.PAGE_CONFIG, "8e0a2c4d", "", "a7s8d9f0g1");
    return List.copyOf(all);
  }

  private static void add(
      List<SigningExample> all,
      SigningMistake mistake,
      @Nullable String code,
      @Nullable String openid,
      @Nullable String nonceStr) {
    int at = all.size();
    all.add(
        new SigningExample(
            mistake,
            TICKETS[at % TICKETS.length],
            CARD_IDS[at % CARD_IDS.length],
            TIMESTAMP + at,
            code,
            openid,
            nonceStr));
  }

  /** The values that are given, by their names in the signature, without the ticket. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("timestamp", Long.toString(timestamp));
    values.put("card_id", cardId);
    put(values, "code", code);
    put(values, "openid", openid);
    put(values, "nonce_str", nonceStr);
    return values;
  }

  /** What a signer has to join, in the documented order. */
  List<SignedPart> parts() {
    List<SignedPart> parts = new ArrayList<>();
    parts.add(new SignedPart(SignedPart.TICKET, ticket));
    values().forEach((name, text) -> parts.add(new SignedPart(name, text)));
    return parts;
  }

  /** Whether a wrong signature is that of the mistake. */
  public boolean isOfMistake(String found) {
    return mistake.sign(parts()).equals(found);
  }

  private static void put(Map<String, String> values, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      values.put(name, text);
    }
  }
}
