package io.github.wxcard.signature;

import io.github.wxcard.model.Ascii;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * A mistake that code which signs cards makes, and that code itself.
 *
 * <p>Many are right by luck: code that sorts without regard to case is wrong only where case makes
 * a difference. A card shows a mistake where that code comes to another signature than is right.
 */
public enum SigningMistake {
  OTHER_TICKET(sorted(parts -> longer(parts, SignedPart.TICKET, "x"))),
  MILLISECONDS(sorted(parts -> longer(parts, "timestamp", "000"))),
  NOT_SIGNED_TICKET(sorted(parts -> without(parts, SignedPart.TICKET))),
  NOT_SIGNED_TIMESTAMP(sorted(parts -> without(parts, "timestamp"))),
  NOT_SIGNED_CARD_ID(sorted(parts -> without(parts, "card_id"))),
  NOT_SIGNED_CODE(sorted(parts -> without(parts, "code"))),
  NOT_SIGNED_OPENID(sorted(parts -> without(parts, "openid"))),
  NOT_SIGNED_NONCE_STR(sorted(parts -> without(parts, "nonce_str"))),
  /** Only another card with other values can tell. */
  OTHER_ENTRY(sorted(parts -> longer(parts, "card_id", "x"))),
  /** Only a card that has it can tell. */
  SIGNED_EXTRA_OUTER_STR(sorted(parts -> with(parts, "outer_str", "hall"))),
  /** Only a card that has it can tell. */
  SIGNED_EXTRA_FIXED_BEGINTIMESTAMP(
      sorted(parts -> with(parts, "fixed_begintimestamp", "1735689600"))),
  LITERAL_TEXT_CODE(sorted(parts -> filled(parts, "code"))),
  LITERAL_TEXT_OPENID(sorted(parts -> filled(parts, "openid"))),
  LITERAL_TEXT_NONCE_STR(sorted(parts -> filled(parts, "nonce_str"))),
  LITERAL_TEXT_BALANCE(sorted(parts -> filled(parts, "balance"))),
  CASE_INSENSITIVE(ordered(Comparator.comparing(part -> lower(part.text())))),
  SORTED_BY_LOCALE(ordered(Comparator.comparing(SignedPart::text, SigningMistake::compareWords))),
  DESCENDING(ordered(SignedPart.ORDINAL.reversed())),
  SORTED_BY_NAME(ordered(Comparator.comparing(SignedPart::name))),
  SORTED_AS_NUMBERS(ordered(SigningMistake::compareAsNumbers)),
  SORTED_BY_FIRST_CHARACTER(ordered(Comparator.comparing(part -> part.text().charAt(0)))),
  LONGER_FIRST(ordered(SigningMistake::compareLongerFirst)),
  UNSORTED(parts -> sha1(joined(parts, ""))),
  UNSORTED_SDK(parts -> sha1(joined(SigningOrder.of(SigningOrder.SDK, parts), ""))),
  UNSORTED_TICKET_FIRST(ordered(apart(-1).thenComparing(SignedPart.ORDINAL))),
  UNSORTED_TICKET_LAST(ordered(apart(1).thenComparing(SignedPart.ORDINAL))),
  /** Any order that is always the same; two cards tell. */
  UNSORTED_FIXED_ORDER(parts -> sha1(joined(SigningOrder.of(SigningOrder.USUAL, parts), ""))),
  EQUAL_ONCE(parts -> sha1(String.join("", new LinkedHashSet<>(texts(ordinal(parts)))))),
  LEADING_ZEROS_LOST(sorted(parts -> changed(parts, SigningMistake::withoutZeros))),
  LONG_NUMBER_ROUNDED(sorted(parts -> changed(parts, SigningMistake::rounded))),
  SEPARATOR(parts -> sha1(joined(ordinal(parts), "&"))),
  KEY_VALUE(parts -> sha1(pairs(parts))),
  TRAILING_NEWLINE(parts -> sha1(joined(ordinal(parts), "") + "\n")),
  DIGEST(parts -> DigestUtils.md5Hex(joined(ordinal(parts), ""))),
  DIGEST_KEYED(SigningMistake::keyed),
  DIGEST_WRITING(parts -> base64(joined(ordinal(parts), ""))),
  PAGE_CONFIG(SigningMistake::pageConfig);

  /** Of a whole number in a double. */
  private static final int EXACT_BITS = 53;

  private final Function<List<SignedPart>, String> signer;

  SigningMistake(Function<List<SignedPart>, String> signer) {
    this.signer = signer;
  }

  /** The name for people and tests, such as {@code case-insensitive}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What code with this mistake would send.
   *
   * @param parts the ticket and the values that are given, in the order timestamp, card_id, code,
   *     openid, nonce_str after the ticket
   */
  String sign(List<SignedPart> parts) {
    return signer.apply(parts);
  }

  /** Whether code with this mistake comes to something else than is right. */
  boolean isShownBy(List<SignedPart> parts) {
    return !sign(parts).equals(sha1(joined(ordinal(parts), "")));
  }

  private static Function<List<SignedPart>, String> sorted(
      Function<List<SignedPart>, List<SignedPart>> change) {
    return parts -> sha1(joined(ordinal(change.apply(parts)), ""));
  }

  private static Function<List<SignedPart>, String> ordered(Comparator<SignedPart> order) {
    return parts -> sha1(joined(parts.stream().sorted(order).toList(), ""));
  }

  private static Comparator<SignedPart> apart(int side) {
    return Comparator.comparingInt(part -> part.name().equals(SignedPart.TICKET) ? side : 0);
  }

  private static List<SignedPart> ordinal(List<SignedPart> parts) {
    return parts.stream().sorted(SignedPart.ORDINAL).toList();
  }

  private static List<String> texts(List<SignedPart> parts) {
    return parts.stream().map(SignedPart::text).toList();
  }

  private static String joined(List<SignedPart> parts, String separator) {
    return String.join(separator, texts(parts));
  }

  private static String sha1(String text) {
    return DigestUtils.sha1Hex(text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(DigestUtils.sha1(text));
  }

  private static String keyed(List<SignedPart> parts) {
    String key = text(parts, SignedPart.TICKET);
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_1, key).hmacHex(joined(ordinal(parts), ""));
  }

  private static String pageConfig(List<SignedPart> parts) {
    return sha1(
        "jsapi_ticket=%s&noncestr=%s&timestamp=%s&url=https://example.com/"
            .formatted(
                text(parts, SignedPart.TICKET),
                text(parts, "nonce_str"),
                text(parts, "timestamp")));
  }

  private static String pairs(List<SignedPart> parts) {
    return parts.stream()
        .sorted(Comparator.comparing(SignedPart::name))
        .map(part -> part.name() + "=" + part.text())
        .collect(Collectors.joining("&"));
  }

  private static String text(List<SignedPart> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .map(SignedPart::text)
        .findFirst()
        .orElse("");
  }

  private static List<SignedPart> longer(List<SignedPart> parts, String name, String more) {
    return parts.stream()
        .map(part -> part.name().equals(name) ? new SignedPart(name, part.text() + more) : part)
        .toList();
  }

  private static List<SignedPart> without(List<SignedPart> parts, String name) {
    return parts.stream().filter(part -> !part.name().equals(name)).toList();
  }

  private static List<SignedPart> with(List<SignedPart> parts, String name, String text) {
    List<SignedPart> more = new ArrayList<>(parts);
    more.add(new SignedPart(name, text));
    return more;
  }

  private static List<SignedPart> filled(List<SignedPart> parts, String name) {
    return text(parts, name).isEmpty() ? with(parts, name, "undefined") : parts;
  }

  private static List<SignedPart> changed(List<SignedPart> parts, Function<String, String> change) {
    return parts.stream()
        .map(part -> new SignedPart(part.name(), change.apply(part.text())))
        .toList();
  }

  private static String withoutZeros(String text) {
    return Ascii.isDigits(text) ? new BigInteger(text).toString() : text;
  }

  /** As a number of JavaScript: of many digits the last are lost. */
  private static String rounded(String text) {
    boolean exact = !Ascii.isDigits(text) || new BigInteger(text).bitLength() <= EXACT_BITS;
    return exact ? text : new BigDecimal(Double.parseDouble(text)).toBigInteger().toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static int compareAsNumbers(SignedPart one, SignedPart other) {
    boolean digits = Ascii.isDigits(one.text()) && Ascii.isDigits(other.text());
    return digits
        ? new BigInteger(one.text()).compareTo(new BigInteger(other.text()))
        : SignedPart.ORDINAL.compare(one, other);
  }

  private static int compareLongerFirst(SignedPart one, SignedPart other) {
    boolean prefix = one.text().startsWith(other.text()) || other.text().startsWith(one.text());
    return prefix
        ? Integer.compare(other.text().length(), one.text().length())
        : SignedPart.ORDINAL.compare(one, other);
  }

  /** As people sort words: signs before digits before letters, lower case before upper. */
  private static int compareWords(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int at = 0; at < length; at++) {
      int order = Integer.compare(rank(one.charAt(at)), rank(other.charAt(at)));
      if (order != 0) {
        return order;
      }
    }
    return one.length() != other.length()
        ? Integer.compare(one.length(), other.length())
        : other.compareTo(one);
  }

  private static int rank(char each) {
    return each == '_' ? 0 : each == '-' ? 1 : 2 + Character.toLowerCase(each);
  }
}
