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

/** Code that makes a mistake when it signs. Apart from the mistakes, which every run names. */
final class WrongSigner {
  /** Of a whole number in a double. */
  private static final int EXACT_BITS = 53;

  private WrongSigner() {}

  /**
   * What code with a mistake would send.
   *
   * @param parts the ticket and the values that are given, in the order timestamp, card_id, code,
   *     openid, nonce_str after the ticket
   */
  static String sign(SigningMistake mistake, List<SignedPart> parts) {
    return switch (mistake) {
      case OTHER_TICKET -> right(longer(parts, SignedPart.TICKET, "x"));
      case MILLISECONDS -> right(longer(parts, "timestamp", "000"));
      case NOT_SIGNED_TICKET -> right(without(parts, SignedPart.TICKET));
      case NOT_SIGNED_TIMESTAMP -> right(without(parts, "timestamp"));
      case NOT_SIGNED_CARD_ID -> right(without(parts, "card_id"));
      case NOT_SIGNED_CODE -> right(without(parts, "code"));
      case NOT_SIGNED_OPENID -> right(without(parts, "openid"));
      case NOT_SIGNED_NONCE_STR -> right(without(parts, "nonce_str"));
      case OTHER_ENTRY -> right(longer(parts, "card_id", "x"));
      case SIGNED_EXTRA_OUTER_STR -> right(with(parts, "outer_str", "hall"));
      case SIGNED_EXTRA_FIXED_BEGINTIMESTAMP ->
          right(with(parts, "fixed_begintimestamp", "1735689600"));
      case LITERAL_TEXT_CODE -> right(filled(parts, "code"));
      case LITERAL_TEXT_OPENID -> right(filled(parts, "openid"));
      case LITERAL_TEXT_NONCE_STR -> right(filled(parts, "nonce_str"));
      case LITERAL_TEXT_BALANCE -> right(filled(parts, "balance"));
      case CASE_INSENSITIVE -> ordered(parts, Comparator.comparing(part -> lower(part.text())));
      case SORTED_BY_LOCALE ->
          ordered(parts, Comparator.comparing(SignedPart::text, WrongSigner::compareWords));
      case DESCENDING -> ordered(parts, SignedPart.ORDINAL.reversed());
      case SORTED_BY_NAME -> ordered(parts, Comparator.comparing(SignedPart::name));
      case SORTED_AS_NUMBERS -> ordered(parts, WrongSigner::compareAsNumbers);
      case SORTED_BY_FIRST_CHARACTER ->
          ordered(parts, Comparator.comparing(part -> part.text().charAt(0)));
      case LONGER_FIRST -> ordered(parts, WrongSigner::compareLongerFirst);
      case UNSORTED -> sha1(joined(parts, ""));
      case UNSORTED_SDK -> sha1(joined(SigningOrder.of(SigningOrder.SDK, parts), ""));
      case UNSORTED_TICKET_FIRST -> ordered(parts, apart(-1).thenComparing(SignedPart.ORDINAL));
      case UNSORTED_TICKET_LAST -> ordered(parts, apart(1).thenComparing(SignedPart.ORDINAL));
      case UNSORTED_FIXED_ORDER -> sha1(joined(SigningOrder.of(SigningOrder.USUAL, parts), ""));
      case EQUAL_ONCE -> sha1(String.join("", new LinkedHashSet<>(texts(ordinal(parts)))));
      case LEADING_ZEROS_LOST -> right(changed(parts, WrongSigner::withoutZeros));
      case LONG_NUMBER_ROUNDED -> right(changed(parts, WrongSigner::rounded));
      case SEPARATOR -> sha1(joined(ordinal(parts), "&"));
      case KEY_VALUE -> sha1(pairs(parts));
      case TRAILING_NEWLINE -> sha1(joined(ordinal(parts), "") + "\n");
      case DIGEST -> DigestUtils.md5Hex(joined(ordinal(parts), ""));
      case DIGEST_KEYED -> keyed(parts);
      case DIGEST_WRITING -> base64(joined(ordinal(parts), ""));
      case PAGE_CONFIG -> pageConfig(parts);
    };
  }

  /** What is right. */
  static String right(List<SignedPart> parts) {
    return sha1(joined(ordinal(parts), ""));
  }

  private static String ordered(List<SignedPart> parts, Comparator<SignedPart> order) {
    List<SignedPart> sorted = new ArrayList<>(parts);
    sorted.sort(order);
    return sha1(joined(sorted, ""));
  }

  private static Comparator<SignedPart> apart(int side) {
    return Comparator.comparingInt(part -> part.name().equals(SignedPart.TICKET) ? side : 0);
  }

  private static List<SignedPart> ordinal(List<SignedPart> parts) {
    List<SignedPart> sorted = new ArrayList<>(parts);
    sorted.sort(SignedPart.ORDINAL);
    return sorted;
  }

  private static List<String> texts(List<SignedPart> parts) {
    List<String> texts = new ArrayList<>();
    for (SignedPart part : parts) {
      texts.add(part.text());
    }
    return texts;
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
    for (SignedPart part : parts) {
      if (part.name().equals(name)) {
        return part.text();
      }
    }
    return "";
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
