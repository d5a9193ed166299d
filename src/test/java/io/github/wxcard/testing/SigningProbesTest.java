package io.github.wxcard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SigningProbesTest {
  /** What somebody writes who signs cards. */
  interface Signer {
    String sign(
        String ticket, String cardId, long timestamp, String code, String openid, String nonceStr);
  }

  @ParameterizedTest
  @MethodSource("io.github.wxcard.testing.SigningProbes#all")
  void aRightSignerPasses(SigningProbe probe) {
    probe.assertSignature(sign(probe, SigningProbesTest::right));
  }

  @ParameterizedTest
  @MethodSource("io.github.wxcard.testing.SigningProbes#all")
  void theOrderOfJavaIsThatOfBytes(SigningProbe probe) {
    probe.assertSignature(sign(probe, ordered(Comparator.naturalOrder())));
    probe.assertSignature(
        sign(
            probe,
            ordered(
                Comparator.comparing(
                    text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))));
  }

  /** Every signer of the table of mistakes, and some that are right by luck. */
  static Stream<Arguments> wrongSigners() {
    return Stream.of(
        wrong("other-ticket", (t, c, s, d, o, n) -> right("another-ticket", c, s, d, o, n)),
        wrong("other-ticket of the first call", ofFirstTicket()),
        wrong("milliseconds", (t, c, s, d, o, n) -> right(t, c, s * 1000, d, o, n)),
        wrong("not-signed api_ticket", (t, c, s, d, o, n) -> right("", c, s, d, o, n)),
        wrong("not-signed timestamp", (t, c, s, d, o, n) -> joined(t, c, d, o, n)),
        wrong("not-signed card_id", (t, c, s, d, o, n) -> right(t, "", s, d, o, n)),
        wrong("not-signed code", (t, c, s, d, o, n) -> right(t, c, s, "", o, n)),
        wrong("not-signed openid", (t, c, s, d, o, n) -> right(t, c, s, d, "", n)),
        wrong("not-signed nonce_str", (t, c, s, d, o, n) -> right(t, c, s, d, o, "")),
        wrong("not-signed code, openid", (t, c, s, d, o, n) -> right(t, c, s, "", "", n)),
        wrong("other-entry", ofFirstCard()),
        wrong("signed-extra", (t, c, s, d, o, n) -> joined(t, c, "" + s, d, o, n, "wx0a1b2c3d")),
        wrong("literal-text of code", (t, c, s, d, o, n) -> right(t, c, s, "" + d, o, n)),
        wrong("literal-text of openid", (t, c, s, d, o, n) -> right(t, c, s, d, "" + o, n)),
        wrong("literal-text of nonce_str", (t, c, s, d, o, n) -> right(t, c, s, d, o, "" + n)),
        wrong("literal-text undefined", literal("undefined")),
        wrong("literal-text None", literal("None")),
        wrong("literal-text [object Object]", literal("[object Object]")),
        wrong("case-insensitive", ordered(String.CASE_INSENSITIVE_ORDER)),
        wrong(
            "case-insensitive, to upper case",
            ordered(Comparator.comparing(text -> text.toUpperCase(Locale.ROOT)))),
        wrong("descending", ordered(Comparator.reverseOrder())),
        wrong("sorted-by-name", SigningProbesTest::byName),
        wrong("sorted-as-numbers", ordered(SigningProbesTest::asNumbers)),
        wrong("unsorted, as documented", (t, c, s, d, o, n) -> unsorted(t, "" + s, c, d, o, n)),
        wrong("unsorted, as an SDK did", (t, c, s, d, o, n) -> unsorted(c, d, o, "" + s, n, t)),
        wrong("unsorted, by luck", (t, c, s, d, o, n) -> unsorted("" + s, d, n, o, c, t)),
        wrong("ticket first", (t, c, s, d, o, n) -> sha1(t + sorted("" + s, c, d, o, n))),
        wrong("ticket last", (t, c, s, d, o, n) -> sha1(sorted("" + s, c, d, o, n) + t)),
        wrong("separator", made((left, right) -> left + "&" + right, text -> text)),
        wrong("key-value", SigningProbesTest::pairs),
        wrong("trailing-newline", made(String::concat, text -> text + "\n")),
        wrong("digest MD5", digest("MD5", HexFormat.of()::formatHex)),
        wrong("digest SHA-256", digest("SHA-256", HexFormat.of()::formatHex)),
        wrong("digest in base64", digest("SHA-1", Base64.getEncoder()::encodeToString)),
        wrong("digest in upper case", digest("SHA-1", HexFormat.of().withUpperCase()::formatHex)),
        wrong(
            "digest as raw bytes",
            digest("SHA-1", bytes -> new String(bytes, StandardCharsets.ISO_8859_1))),
        wrong(
            "page-config",
            (t, c, s, d, o, n) ->
                sha1(
                    "jsapi_ticket=" + t + "&noncestr=" + n + "&timestamp=" + s + "&url=https://x")),
        wrong("locale", ordered(Collator.getInstance(Locale.ENGLISH)::compare)),
        wrong("locale of China", ordered(Collator.getInstance(Locale.CHINA)::compare)),
        wrong("by first character", ordered(Comparator.comparing((String text) -> text.charAt(0)))),
        wrong("longer first", ordered(SigningProbesTest::longerFirst)),
        wrong("by length", ordered(Comparator.comparing(String::length))),
        wrong("a set", asSet(new LinkedHashSet<>())),
        wrong("a sorted set", asSet(new TreeSet<>())),
        wrong("code as a number", (t, c, s, d, o, n) -> right(t, c, s, asNumber(d), o, n)),
        wrong("code as a double", (t, c, s, d, o, n) -> right(t, c, s, asDouble(d), o, n)),
        wrong("nothing", (t, c, s, d, o, n) -> null),
        wrong("an empty text", (t, c, s, d, o, n) -> ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongSigners")
  void everyWrongSignerFails(String name, Signer signer) {
    List<SigningProbe> failed = new ArrayList<>();
    for (SigningProbe probe : SigningProbes.all()) {
      try {
        probe.assertSignature(sign(probe, signer));
      } catch (AssertionError e) {
        assertThat(e).hasMessageStartingWith("signing probe " + probe.name() + ": ");
        failed.add(probe);
      }
    }
    assertThat(failed).as(name).isNotEmpty();
  }

  /** The probe that is named after it, and none of those for what is wrong by luck alone. */
  @Test
  void aSignerThatIsRightByLuckFailsOneProbe() {
    assertThat(failed(ordered(SigningProbesTest::asNumbers))).containsExactly("sorted-as-numbers");
    assertThat(failed(ordered(SigningProbesTest::longerFirst))).containsExactly("longer-first");
    assertThat(failed(ordered(Comparator.comparing((String text) -> text.charAt(0)))))
        .containsExactly("sorted-by-first-character");
    assertThat(failed(asSet(new TreeSet<>()))).containsExactly("equal-once");
    assertThat(failed((t, c, s, d, o, n) -> right(t, c, s, asNumber(d), o, n)))
        .containsExactly("leading-zeros-lost");
    assertThat(failed(ordered(String.CASE_INSENSITIVE_ORDER))).containsExactly("case-insensitive");
    assertThat(failed((t, c, s, d, o, n) -> sha1(sorted("" + s, c, d, o, n) + t)))
        .containsExactly("unsorted-ticket-last");
  }

  @Test
  void aFailureTellsTheMistakeAndTheValues() {
    SigningProbe probe = probe("case-insensitive");
    assertThatThrownBy(
            () -> probe.assertSignature(sign(probe, ordered(String.CASE_INSENSITIVE_ORDER))))
        .hasMessageStartingWith("signing probe case-insensitive: signature ")
        .hasMessageContainingAll(
            "is wrong: the values were sorted without regard to case",
            "api_ticket: " + probe.ticket(),
            "timestamp:  " + probe.timestamp(),
            "card_id:    " + probe.cardId(),
            "code:       b5f8c2d9",
            "openid:     (an empty text)",
            "nonce_str:  Kd83ms92mf",
            "joined:    " + probe.timestamp() + "Kd83ms92mf" + "b5f8c2d9" + probe.cardId(),
            "right:     " + probe.signature());
    assertThatThrownBy(
            () ->
                probe.assertSignature(
                    sign(probe, (t, c, s, d, o, n) -> right(t, c, s * 1000, d, o, n))))
        .hasMessageContaining("it was made with the timestamp in milliseconds");
    assertThatThrownBy(() -> probe.assertSignature(null))
        .hasMessageContaining("the signature is null");
    assertThatThrownBy(() -> probe.assertSignature("\"\\\n\ud83d"))
        .hasMessageContaining("the signature is no text of 40 lower-case hex digits");
    assertThatThrownBy(() -> probe.assertSignature(probe("separator").signature()))
        .hasMessageContaining("none of the usual mistakes produces it");
    assertThatThrownBy(() -> probe("literal-text-code").assertSignature("x"))
        .hasMessageContaining("code:       (null)");
  }

  private static SigningProbe probe(String name) {
    return SigningProbes.all().stream()
        .filter(each -> each.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> failed(Signer signer) {
    return SigningProbes.all().stream()
        .filter(probe -> !probe.signature().equals(sign(probe, signer)))
        .map(SigningProbe::name)
        .toList();
  }

  private static String sign(SigningProbe probe, Signer signer) {
    return signer.sign(
        probe.ticket(),
        probe.cardId(),
        probe.timestamp(),
        probe.code(),
        probe.openid(),
        probe.nonceStr());
  }

  private static Arguments wrong(String name, Signer signer) {
    return Arguments.of(name, signer);
  }

  private static String right(
      String ticket, String cardId, long timestamp, String code, String openid, String nonceStr) {
    return joined(ticket, cardId, Long.toString(timestamp), code, openid, nonceStr);
  }

  private static String joined(String... values) {
    return sha1(sorted(values));
  }

  private static String sorted(String... values) {
    return given(values).sorted().collect(Collectors.joining());
  }

  private static String unsorted(String... values) {
    return sha1(given(values).collect(Collectors.joining()));
  }

  private static Stream<String> given(String... values) {
    return Stream.of(values).filter(Objects::nonNull).filter(text -> !text.isEmpty());
  }

  private static Signer ordered(Comparator<String> order) {
    return (ticket, cardId, timestamp, code, openid, nonceStr) ->
        sha1(
            given(ticket, Long.toString(timestamp), cardId, code, openid, nonceStr)
                .sorted(order)
                .collect(Collectors.joining()));
  }

  private static Signer made(BinaryOperator<String> join, Function<String, String> end) {
    return (ticket, cardId, timestamp, code, openid, nonceStr) ->
        sha1(
            end.apply(
                given(ticket, Long.toString(timestamp), cardId, code, openid, nonceStr)
                    .sorted()
                    .reduce(join)
                    .orElseThrow()));
  }

  private static Signer literal(String text) {
    return (ticket, cardId, timestamp, code, openid, nonceStr) ->
        right(
            ticket,
            cardId,
            timestamp,
            Objects.requireNonNullElse(code, text),
            Objects.requireNonNullElse(openid, text),
            Objects.requireNonNullElse(nonceStr, text));
  }

  private static Signer digest(String algorithm, Function<byte[], String> writing) {
    return (ticket, cardId, timestamp, code, openid, nonceStr) ->
        writing.apply(
            hash(
                algorithm,
                sorted(ticket, cardId, Long.toString(timestamp), code, openid, nonceStr)));
  }

  private static Signer asSet(java.util.Set<String> set) {
    return (ticket, cardId, timestamp, code, openid, nonceStr) -> {
      set.clear();
      given(ticket, cardId, Long.toString(timestamp), code, openid, nonceStr)
          .sorted()
          .forEach(set::add);
      return sha1(String.join("", set));
    };
  }

  private static Signer ofFirstCard() {
    List<String> made = new ArrayList<>();
    return (ticket, cardId, timestamp, code, openid, nonceStr) -> {
      made.add(right(ticket, cardId, timestamp, code, openid, nonceStr));
      return made.get(0);
    };
  }

  private static Signer ofFirstTicket() {
    List<String> known = new ArrayList<>();
    return (ticket, cardId, timestamp, code, openid, nonceStr) -> {
      known.add(ticket);
      return right(known.get(0), cardId, timestamp, code, openid, nonceStr);
    };
  }

  private static String byName(
      String ticket, String cardId, long timestamp, String code, String openid, String nonceStr) {
    return sha1(
        named(ticket, cardId, timestamp, code, openid, nonceStr).values().stream()
            .collect(Collectors.joining()));
  }

  private static String pairs(
      String ticket, String cardId, long timestamp, String code, String openid, String nonceStr) {
    return sha1(
        named(ticket, cardId, timestamp, code, openid, nonceStr).entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("&")));
  }

  private static SortedMap<String, String> named(
      String ticket, String cardId, long timestamp, String code, String openid, String nonceStr) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("api_ticket", ticket);
    values.put("card_id", cardId);
    values.put("timestamp", Long.toString(timestamp));
    values.put("code", code);
    values.put("openid", openid);
    values.put("nonce_str", nonceStr);
    values.values().removeIf(text -> text == null || text.isEmpty());
    return values;
  }

  private static int asNumbers(String one, String other) {
    boolean digits = one.matches("\\d+") && other.matches("\\d+");
    return digits
        ? new java.math.BigInteger(one).compareTo(new java.math.BigInteger(other))
        : one.compareTo(other);
  }

  private static int longerFirst(String one, String other) {
    return one.startsWith(other) || other.startsWith(one)
        ? other.length() - one.length()
        : one.compareTo(other);
  }

  private static String asNumber(String text) {
    return text != null && text.matches("\\d+") ? new java.math.BigInteger(text).toString() : text;
  }

  private static String asDouble(String text) {
    return text != null && text.matches("\\d+")
        ? new java.math.BigDecimal(Double.parseDouble(text)).toPlainString()
        : text;
  }

  private static String sha1(String text) {
    return HexFormat.of().formatHex(hash("SHA-1", text));
  }

  private static byte[] hash(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
