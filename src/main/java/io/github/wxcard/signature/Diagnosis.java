package io.github.wxcard.signature;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.text.Alphabet;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Finds the mistake that produces a wrong signature, by making each known mistake on purpose.
 *
 * <p>The order of the search is that of {@link Mistake}: where two explanations fit, the simpler
 * one stands earlier. Order mistakes are tried once more, at last, with one member left out.
 */
public final class Diagnosis {
  /** More tickets than these, and more readings of the values, are not tried. */
  private static final int MOST = 8;

  /** Characters of all values of a card together: with more the search would take too long. */
  private static final int LONGEST = 4_000;

  /** Members that are never signed; more of them are not tried. */
  private static final int MOST_EXTRAS = 12;

  private static final int MOST_LEFT_OUT = 3;

  /** What code in several languages makes of a value that is not there. */
  private static final List<String> TEXTS = List.of("undefined", "null", "None", "[object Object]");

  /** How often such a text can stand in for a member: code, openid, nonce_str, balance. */
  private static final int MOST_TEXTS = 4;

  private static final List<String> SEPARATORS = List.of("&", ",", " ", "|", "\n");

  /** Names under which pairs of name and value are signed, for each value that has several. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          SignedPart.TICKET,
          List.of(SignedPart.TICKET, "ticket", "jsapi_ticket", "apiTicket"),
          "card_id",
          List.of("card_id", "cardId", "cardid"),
          "nonce_str",
          List.of("nonce_str", "noncestr", "nonceStr"));

  private static final Comparator<SignedPart> BY_NAME = Comparator.comparing(SignedPart::name);

  private static final Comparator<SignedPart> IGNORING_CASE =
      Comparator.comparing(SignedPart::text, String.CASE_INSENSITIVE_ORDER);

  /** Java's own order, which differs from that of bytes after U+D7FF. */
  private static final Comparator<SignedPart> BY_UTF_16 = Comparator.comparing(SignedPart::text);

  private static final Comparator<SignedPart> AS_NUMBERS = Diagnosis::compareAsNumbers;

  /** Other languages fold to upper case, which puts an underscore after the letters. */
  private static final Comparator<SignedPart> AS_UPPER_CASE =
      Comparator.comparing(part -> part.text().toUpperCase(Locale.ROOT));

  /** Tries one kind of mistake on the values of a card, the ticket among them. */
  private interface Attempt {
    Optional<Explanation> on(List<SignedPart> parts);
  }

  private final SignatureEvidence suspect;
  private final MessageDigest sha1 = DigestUtils.getSha1Digest();
  private final byte[] found;

  private Diagnosis(SignatureEvidence suspect) {
    this.suspect = suspect;
    this.found = isHex(suspect.found()) ? HexFormat.of().parseHex(suspect.found()) : new byte[0];
  }

  /** The explanation of a signature, {@link Mistake#UNKNOWN} where there is none. */
  public static Explanation explain(SignatureEvidence suspect) {
    return isTooLong(suspect) ? Explanation.UNKNOWN : new Diagnosis(suspect).search();
  }

  /** Whether a text is made of pairs of hex digits, in any case. */
  private static boolean isHex(String text) {
    return text.length() % 2 == 0 && Alphabet.HEX.firstOther(text.toLowerCase(Locale.ROOT)) == null;
  }

  /** Whether the values are too long for a search. */
  public static boolean isTooLong(SignatureEvidence suspect) {
    for (Map<String, String> values : suspect.readings()) {
      int length = 0;
      for (String value : values.values()) {
        length += value.length();
      }
      if (length > LONGEST) {
        return true;
      }
    }
    return false;
  }

  private Explanation search() {
    List<Attempt> attempts =
        List.of(
            this::milliseconds,
            this::notSigned,
            this::otherEntry,
            this::signedExtra,
            this::literalText,
            parts -> inNamedOrder(parts, List.of()),
            this::sortedAsNumbers,
            this::unsorted,
            this::separated,
            this::keyValue,
            this::trailingNewline,
            this::otherDigest,
            this::pageConfig,
            this::inWrongOrderLessOne);
    List<List<SignedPart>> cards = cards(suspect.tickets());
    if (cards.stream().anyMatch(parts -> is(sorted(parts)))) {
      // The right value, in upper case perhaps, is made by no mistake.
      return Explanation.UNKNOWN;
    }
    if (cards(suspect.otherTickets()).stream().anyMatch(parts -> is(sorted(parts)))) {
      return new Explanation(Mistake.OTHER_TICKET, List.of(), "");
    }
    for (Attempt attempt : found.length == 0 ? List.<Attempt>of(this::otherWriting) : attempts) {
      for (List<SignedPart> parts : cards) {
        Optional<Explanation> found = attempt.on(parts);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return Explanation.UNKNOWN;
  }

  private Optional<Explanation> milliseconds(List<SignedPart> parts) {
    String timestamp = text(parts, "timestamp");
    if (!Ascii.isDigits(timestamp)) {
      return Optional.empty();
    }
    if (timestamp.length() == 12 || timestamp.length() == 13) {
      String seconds = timestamp.substring(0, timestamp.length() - 3);
      if (is(sorted(replaced(parts, "timestamp", seconds)))) {
        return explained(Mistake.MILLISECONDS, List.of(), "seconds");
      }
    }
    // The clock's own milliseconds may have been signed, and cut off only in what is sent.
    for (int rest = 0; rest < 1000; rest++) {
      String text = timestamp + Integer.toString(1000 + rest).substring(1);
      if (is(sorted(replaced(parts, "timestamp", text)))) {
        return explained(Mistake.MILLISECONDS, List.of(), "milliseconds");
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> notSigned(List<SignedPart> parts) {
    for (int count = 1; count <= MOST_LEFT_OUT; count++) {
      for (List<SignedPart> out : choices(parts, count)) {
        if (is(sorted(without(parts, out)))) {
          return explained(Mistake.NOT_SIGNED, names(out), "");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> otherEntry(List<SignedPart> parts) {
    return suspect.ofOtherEntry().getAsBoolean()
        ? explained(Mistake.OTHER_ENTRY, List.of(), "")
        : Optional.empty();
  }

  private Optional<Explanation> signedExtra(List<SignedPart> parts) {
    List<SignedPart> extras =
        suspect.extras().stream()
            .filter(extra -> extra.text().length() <= LONGEST)
            .limit(MOST_EXTRAS)
            .toList();
    for (int count = 1; count <= 2; count++) {
      for (List<SignedPart> more : choices(extras, count)) {
        if (is(sorted(with(parts, more)))) {
          return explained(Mistake.SIGNED_EXTRA, names(more), "");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> literalText(List<SignedPart> parts) {
    for (String text : TEXTS) {
      SignedPart literal = new SignedPart("", text);
      List<SignedPart> more = parts;
      for (int count = 1; count <= MOST_TEXTS; count++) {
        more = with(more, List.of(literal));
        if (is(sorted(more))) {
          return explained(Mistake.LITERAL_TEXT, List.of(), text);
        }
      }
      for (SignedPart part : parts) {
        if (is(sorted(replaced(parts, part.name(), text)))) {
          return explained(Mistake.LITERAL_TEXT, List.of(), text);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> inNamedOrder(List<SignedPart> parts, List<String> leftOut) {
    if (isWithoutCase(parts, IGNORING_CASE) || isWithoutCase(parts, AS_UPPER_CASE)) {
      return explained(Mistake.CASE_INSENSITIVE, leftOut, "");
    }
    if (is(sorted(parts, SignedPart.ORDINAL.reversed()))) {
      return explained(Mistake.DESCENDING, leftOut, "");
    }
    return is(sorted(parts, BY_NAME))
        ? explained(Mistake.SORTED_BY_NAME, leftOut, "")
        : Optional.empty();
  }

  /** Whether it was case that made the order another one, and not that of UTF-16. */
  private boolean isWithoutCase(List<SignedPart> parts, Comparator<SignedPart> order) {
    List<SignedPart> ordered = sorted(parts, order);
    return !ordered.equals(sorted(parts, BY_UTF_16)) && is(ordered);
  }

  /** What is equal to such an order in one place and not in another depends on where it begins. */
  private Optional<Explanation> sortedAsNumbers(List<SignedPart> parts) {
    List<List<SignedPart>> orders = new ArrayList<>(inFixtureOrder(parts));
    orders.add(parts);
    for (List<SignedPart> order : orders) {
      if (is(sorted(order, AS_NUMBERS))) {
        return explained(Mistake.SORTED_AS_NUMBERS, List.of(), "");
      }
    }
    return Optional.empty();
  }

  private static int compareAsNumbers(SignedPart one, SignedPart other) {
    boolean digits = Ascii.isDigits(one.text()) && Ascii.isDigits(other.text());
    return digits
        ? new BigInteger(one.text()).compareTo(new BigInteger(other.text()))
        : SignedPart.ORDINAL.compare(one, other);
  }

  private Optional<Explanation> unsorted(List<SignedPart> parts) {
    return inFixedOrder(parts, List.of()).or(() -> permuted(new ArrayList<>(), parts));
  }

  private Optional<Explanation> inFixedOrder(List<SignedPart> parts, List<String> leftOut) {
    for (List<String> order : List.of(SigningOrder.DOCUMENTED, SigningOrder.SDK)) {
      List<SignedPart> ordered =
          sorted(parts, Comparator.comparingInt(part -> order.indexOf(part.name())));
      if (is(ordered)) {
        return explained(Mistake.UNSORTED, leftOut, String.join(", ", names(ordered)));
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> permuted(List<SignedPart> placed, List<SignedPart> left) {
    if (left.isEmpty()) {
      return is(placed)
          ? explained(Mistake.UNSORTED, List.of(), String.join(", ", names(placed)))
          : Optional.empty();
    }
    for (SignedPart next : left) {
      Optional<Explanation> found =
          permuted(with(placed, List.of(next)), without(left, List.of(next)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> separated(List<SignedPart> parts) {
    for (String separator : SEPARATORS) {
      if (is(joined(sorted(parts), separator))) {
        return explained(Mistake.SEPARATOR, List.of(), separator);
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> keyValue(List<SignedPart> parts) {
    Stream<List<SignedPart>> orders =
        Stream.concat(
            namings(parts).stream().flatMap(named -> Stream.of(sorted(named, BY_NAME), named)),
            inFixtureOrder(parts).stream().flatMap(ordered -> namings(ordered).stream()));
    return orders.anyMatch(named -> is(pairs(named)))
        ? explained(Mistake.KEY_VALUE, List.of(), "")
        : Optional.empty();
  }

  private static String pairs(List<SignedPart> named) {
    return named.stream()
        .map(part -> part.name() + "=" + part.text())
        .collect(Collectors.joining("&"));
  }

  /** The values as they stand in the fixture, which has no ticket: that may stand anywhere. */
  private List<List<SignedPart>> inFixtureOrder(List<SignedPart> parts) {
    List<SignedPart> ordered =
        sorted(parts, Comparator.comparingInt(part -> suspect.order().lastIndexOf(part.name())));
    SignedPart ticket = ordered.get(0);
    List<List<SignedPart>> orders = new ArrayList<>();
    for (int before = 0; before < ordered.size(); before++) {
      List<SignedPart> order = new ArrayList<>(ordered.subList(1, ordered.size()));
      order.add(before, ticket);
      orders.add(order);
    }
    return orders;
  }

  private Optional<Explanation> trailingNewline(List<SignedPart> parts) {
    String text = joined(sorted(parts), "");
    return is(text + "\n") || is(text + "\r\n")
        ? explained(Mistake.TRAILING_NEWLINE, List.of(), "")
        : Optional.empty();
  }

  private Optional<Explanation> otherDigest(List<SignedPart> parts) {
    String text = joined(sorted(parts), "");
    String hex = suspect.found().toLowerCase(Locale.ROOT);
    if (hex.equals(DigestUtils.md5Hex(text))) {
      return explained(Mistake.DIGEST, List.of(), "MD5");
    }
    if (hex.equals(DigestUtils.sha256Hex(text))) {
      return explained(Mistake.DIGEST, List.of(), "SHA-256");
    }
    String key = text(parts, SignedPart.TICKET);
    List<SignedPart> ticket = List.of(new SignedPart(SignedPart.TICKET, key));
    String withoutKey = joined(sorted(without(parts, ticket)), "");
    for (HmacAlgorithms algorithm :
        List.of(HmacAlgorithms.HMAC_SHA_1, HmacAlgorithms.HMAC_SHA_256)) {
      HmacUtils hmac = new HmacUtils(algorithm, key);
      if (hex.equals(hmac.hmacHex(text)) || hex.equals(hmac.hmacHex(withoutKey))) {
        return explained(Mistake.DIGEST, List.of(), algorithm.getName());
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> otherWriting(List<SignedPart> parts) {
    String writing = OtherWriting.of(digest(joined(sorted(parts), "")), suspect.found());
    return writing.isEmpty() ? Optional.empty() : explained(Mistake.DIGEST, List.of(), writing);
  }

  /** The signature of wx.config, which has a ticket of its own type that may be among these. */
  private Optional<Explanation> pageConfig(List<SignedPart> parts) {
    for (String address : suspect.pageUrls()) {
      // What stands from the number sign on is never signed.
      int fragment = address.indexOf('#');
      String url = fragment < 0 ? address : address.substring(0, fragment);
      String text =
          "jsapi_ticket=%s&noncestr=%s&timestamp=%s&url=%s"
              .formatted(
                  text(parts, SignedPart.TICKET),
                  text(parts, "nonce_str"),
                  text(parts, "timestamp"),
                  url);
      if (is(text)) {
        return explained(Mistake.PAGE_CONFIG, List.of(), "");
      }
    }
    return Optional.empty();
  }

  private Optional<Explanation> inWrongOrderLessOne(List<SignedPart> parts) {
    for (SignedPart out : parts) {
      List<SignedPart> rest = without(parts, List.of(out));
      List<String> leftOut = List.of(out.name());
      Optional<Explanation> found =
          inNamedOrder(rest, leftOut).or(() -> inFixedOrder(rest, leftOut));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The values under all readings with each ticket. */
  private List<List<SignedPart>> cards(List<Ticket> tickets) {
    List<List<SignedPart>> cards = new ArrayList<>();
    for (Ticket ticket : limited(tickets)) {
      for (Map<String, String> values : limited(suspect.readings())) {
        cards.add(parts(ticket, values));
      }
    }
    return cards;
  }

  /** The values with a ticket, in the documented order. */
  private static List<SignedPart> parts(Ticket ticket, Map<String, String> values) {
    List<SignedPart> parts = new ArrayList<>();
    for (String name : SigningOrder.DOCUMENTED) {
      String text = name.equals(SignedPart.TICKET) ? ticket.reveal() : values.get(name);
      if (text != null) {
        parts.add(new SignedPart(name, text));
      }
    }
    return parts;
  }

  private boolean is(List<SignedPart> parts) {
    return is(joined(parts, ""));
  }

  private boolean is(String text) {
    return Arrays.equals(found, digest(text));
  }

  private byte[] digest(String text) {
    return sha1.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The values under all combinations of the names that people use for them. */
  private static List<List<SignedPart>> namings(List<SignedPart> parts) {
    List<List<SignedPart>> namings = List.of(List.of());
    for (SignedPart part : parts) {
      List<List<SignedPart>> longer = new ArrayList<>();
      for (List<SignedPart> naming : namings) {
        for (String name : NAMES.getOrDefault(part.name(), List.of(part.name()))) {
          longer.add(with(naming, List.of(new SignedPart(name, part.text()))));
        }
      }
      namings = longer;
    }
    return namings;
  }

  /** All ways to choose so many of some values, in their order. */
  private static List<List<SignedPart>> choices(List<SignedPart> parts, int count) {
    if (count == 0) {
      return List.of(List.of());
    }
    List<List<SignedPart>> choices = new ArrayList<>();
    for (int first = 0; first <= parts.size() - count; first++) {
      for (List<SignedPart> rest : choices(parts.subList(first + 1, parts.size()), count - 1)) {
        choices.add(with(List.of(parts.get(first)), rest));
      }
    }
    return choices;
  }

  private static List<SignedPart> sorted(List<SignedPart> parts) {
    return sorted(parts, SignedPart.ORDINAL);
  }

  private static List<SignedPart> sorted(List<SignedPart> parts, Comparator<SignedPart> order) {
    return parts.stream().sorted(order).toList();
  }

  private static List<SignedPart> with(List<SignedPart> parts, List<SignedPart> more) {
    List<SignedPart> all = new ArrayList<>(parts);
    all.addAll(more);
    return all;
  }

  /** All but some; every value stands under a name of its own. */
  private static List<SignedPart> without(List<SignedPart> parts, List<SignedPart> out) {
    return parts.stream().filter(part -> !out.contains(part)).toList();
  }

  private static List<SignedPart> replaced(List<SignedPart> parts, String name, String text) {
    return parts.stream()
        .map(part -> part.name().equals(name) ? new SignedPart(name, text) : part)
        .toList();
  }

  private static String joined(List<SignedPart> parts, String separator) {
    return parts.stream().map(SignedPart::text).collect(Collectors.joining(separator));
  }

  private static List<String> names(List<SignedPart> parts) {
    return parts.stream().map(SignedPart::name).toList();
  }

  private static String text(List<SignedPart> parts, String name) {
    for (SignedPart part : parts) {
      if (part.name().equals(name)) {
        return part.text();
      }
    }
    return "";
  }

  private static <T> List<T> limited(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private static Optional<Explanation> explained(
      Mistake mistake, List<String> members, String detail) {
    return Optional.of(new Explanation(mistake, members, detail));
  }
}
