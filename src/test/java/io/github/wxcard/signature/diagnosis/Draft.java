package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** A random card, and ways to sign it. */
final class Draft {
  private static final String LETTERS =
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

  private static final List<String> NAMES =
      List.of("api_ticket", "timestamp", "card_id", "code", "openid", "nonce_str");

  private static final List<String> SDK =
      List.of("card_id", "code", "openid", "timestamp", "nonce_str", "api_ticket");

  private static final Ticket OF_ANOTHER_SET = Ticket.of("ticket-of-another-set");

  final Random random;
  final Map<String, String> values = new LinkedHashMap<>();
  final List<SignedPart> extras = new ArrayList<>();
  Ticket ticket;
  List<String> order = List.of();
  boolean ofOtherEntry;

  Draft(Random random) {
    this.random = random;
    ticket = Ticket.of(text(40));
    values.put("timestamp", Integer.toString(1_500_000_000 + random.nextInt(200_000_000)));
    values.put("card_id", "p" + text(27));
    if (random.nextBoolean()) {
      values.put("code", text(8 + random.nextInt(12)));
    }
    if (random.nextInt(3) == 0) {
      values.put("openid", "o" + text(27));
    }
    values.put("nonce_str", text(10 + random.nextInt(22)));
    extras.add(new SignedPart("outer_str", text(6)));
    extras.add(new SignedPart("fixed_begintimestamp", "17" + random.nextInt(100_000_000)));
    extras.add(new SignedPart("appid", "wx" + text(16)));
  }

  String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  List<SignedPart> parts() {
    List<SignedPart> parts = new ArrayList<>();
    for (String name : NAMES) {
      String value = name.equals("api_ticket") ? ticket.reveal() : values.get(name);
      if (value != null) {
        parts.add(new SignedPart(name, value));
      }
    }
    return parts;
  }

  SignatureEvidence evidence(String signature) {
    return new SignatureEvidence(
        signature,
        List.of(values),
        order,
        extras,
        List.of(Ticket.of("another-candidate"), ticket),
        List.of(OF_ANOTHER_SET),
        List.of("https://shop.example/cards?id=7#top"),
        () -> ofOtherEntry);
  }

  Explanation explain(String signature) {
    return Diagnosis.explain(evidence(signature));
  }

  /** The text whose digest is right. */
  String right() {
    return joined(ordinal(parts()));
  }

  /**
   * A signature with a mistake.
   *
   * <p>Whoever adds a kind of mistake makes it here on purpose. The values are changed where the
   * mistake would not show in them, or pass for another one.
   */
  String signedWith(Mistake mistake) {
    return switch (mistake) {
      case OTHER_TICKET -> CardSignature.of(OF_ANOTHER_SET, values.values());
      case MILLISECONDS -> sha1(ordinal(replaced(parts(), "timestamp", inMilliseconds())));
      case NOT_SIGNED -> withoutAny();
      case OTHER_ENTRY -> ofAnotherEntry();
      case SIGNED_EXTRA -> withExtras();
      case LITERAL_TEXT -> withLiteralText();
      case CASE_INSENSITIVE -> inMixedCase(Comparator.comparing(part -> lower(part.text())));
      case DESCENDING -> inMixedCase(Comparator.comparing(SignedPart::text).reversed());
      case SORTED_BY_NAME -> inMixedCase(Comparator.comparing(SignedPart::name));
      case SORTED_AS_NUMBERS -> asNumbers();
      case UNSORTED -> inMixedCase(Comparator.comparing(part -> SDK.indexOf(part.name())));
      case SEPARATOR -> DigestUtils.sha1Hex(separated(any("&", ",", " ", "|", "\n")));
      case KEY_VALUE -> DigestUtils.sha1Hex(pairs());
      case TRAILING_NEWLINE -> DigestUtils.sha1Hex(right() + any("\n", "\r\n"));
      case DIGEST -> withOtherDigest();
      case PAGE_CONFIG -> DigestUtils.sha1Hex(page());
      case UNKNOWN -> DigestUtils.sha1Hex(text(30));
    };
  }

  private String inMilliseconds() {
    return values.get("timestamp") + Integer.toString(1000 + random.nextInt(1000)).substring(1);
  }

  private String withoutAny() {
    List<SignedPart> parts = parts();
    parts.remove(random.nextInt(parts.size()));
    return sha1(ordinal(parts));
  }

  private String ofAnotherEntry() {
    ofOtherEntry = true;
    return sha1(ordinal(new Draft(random).parts()));
  }

  private String withExtras() {
    List<SignedPart> parts = parts();
    parts.addAll(extras.subList(0, 1 + random.nextInt(2)));
    return sha1(ordinal(parts));
  }

  private String withLiteralText() {
    List<SignedPart> parts = parts();
    String text = any("undefined", "null", "None", "[object Object]");
    if (random.nextBoolean()) {
      parts.add(new SignedPart("code", text));
    } else {
      parts = replaced(parts, parts.get(random.nextInt(parts.size())).name(), text);
    }
    return sha1(ordinal(parts));
  }

  /** Of values that every order puts otherwise. */
  private String inMixedCase(Comparator<SignedPart> order) {
    values.put("code", "Zz" + text(6));
    values.put("nonce_str", "z" + text(9));
    return sha1(parts().stream().sorted(order).toList());
  }

  /** Nothing that is no number stands between the numbers, and keeps them apart. */
  private String asNumbers() {
    ticket = Ticket.of("t" + text(39));
    values.put("code", Integer.toString(20_000 + random.nextInt(80_000)));
    values.put("nonce_str", "n" + text(9));
    List<SignedPart> parts = parts();
    parts.sort(
        (one, other) ->
            Ascii.isDigits(one.text()) && Ascii.isDigits(other.text())
                ? Long.compare(Long.parseLong(one.text()), Long.parseLong(other.text()))
                : one.text().compareTo(other.text()));
    return sha1(parts);
  }

  private String separated(String separator) {
    return ordinal(parts()).stream().map(SignedPart::text).collect(Collectors.joining(separator));
  }

  private String pairs() {
    List<SignedPart> parts = parts();
    if (random.nextBoolean()) {
      parts.sort(Comparator.comparing(SignedPart::name));
    }
    return parts.stream()
        .map(part -> part.name() + "=" + part.text())
        .collect(Collectors.joining("&"));
  }

  private String withOtherDigest() {
    return switch (random.nextInt(4)) {
      case 0 -> DigestUtils.md5Hex(right());
      case 1 -> DigestUtils.sha256Hex(right());
      case 2 -> new HmacUtils(HmacAlgorithms.HMAC_SHA_1, ticket.reveal()).hmacHex(right());
      default -> new HmacUtils(HmacAlgorithms.HMAC_SHA_256, ticket.reveal()).hmacHex(right());
    };
  }

  /** What is signed for the page of which the evidence knows. */
  String page() {
    return "jsapi_ticket=%s&noncestr=%s&timestamp=%s&url=https://shop.example/cards?id=7"
        .formatted(ticket.reveal(), values.get("nonce_str"), values.get("timestamp"));
  }

  private String any(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static List<SignedPart> ordinal(List<SignedPart> parts) {
    return parts.stream().sorted(Comparator.comparing(SignedPart::text)).toList();
  }

  static String joined(List<SignedPart> parts) {
    return parts.stream().map(SignedPart::text).collect(Collectors.joining());
  }

  static String sha1(List<SignedPart> parts) {
    return DigestUtils.sha1Hex(joined(parts));
  }

  static List<SignedPart> replaced(List<SignedPart> parts, String name, String text) {
    return parts.stream()
        .map(part -> part.name().equals(name) ? new SignedPart(name, text) : part)
        .toList();
  }
}
