package io.github.wxcard.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosisTest {
  private static final String LETTERS =
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

  private static final List<String> NAMES =
      List.of("api_ticket", "timestamp", "card_id", "code", "openid", "nonce_str");

  private static JsonNode vectors() throws IOException {
    try (InputStream in = DiagnosisTest.class.getResourceAsStream("/vectors/signatures.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  static Stream<JsonNode> published() throws IOException {
    JsonNode mistakes = vectors().get("mistakes");
    List<JsonNode> cases = new ArrayList<>();
    vectors().get("wrong").forEach(cases::add);
    for (JsonNode each : mistakes.get("cases")) {
      ((com.fasterxml.jackson.databind.node.ObjectNode) each).set("values", mistakes.get("values"));
      cases.add(each);
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource
  void published(JsonNode vector) {
    Map<String, String> values = new LinkedHashMap<>();
    vector
        .get("values")
        .properties()
        .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
    vector.path("absentFromCardExt").forEach(name -> values.remove(name.asText()));
    Ticket ticket = Ticket.of(values.remove("api_ticket"));
    List<String> members =
        StreamSupport.stream(vector.path("members").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    Explanation found =
        Diagnosis.explain(
            new SignatureEvidence(
                vector.get("signature").asText(),
                List.of(values),
                List.of(),
                List.of(),
                List.of(ticket),
                List.of(),
                List.of(),
                () -> false));
    assertThat(found.mistake().id()).isEqualTo(vector.get("mistake").asText());
    assertThat(found.members()).isEqualTo(members);
  }

  /** A random card, and ways to sign it. */
  private static final class Draft {
    final Random random;
    final Ticket ticket;
    final Map<String, String> values = new LinkedHashMap<>();
    final List<SignedPart> extras = new ArrayList<>();
    List<String> order = List.of();

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

    Explanation explain(String signature) {
      return Diagnosis.explain(
          new SignatureEvidence(
              signature,
              List.of(values),
              order,
              extras,
              List.of(Ticket.of("another-candidate"), ticket),
              List.of(Ticket.of("ticket-of-another-set")),
              List.of("https://shop.example/cards?id=7#top"),
              () -> false));
    }

    String right() {
      return joined(ordinal(parts()));
    }
  }

  private static List<SignedPart> ordinal(List<SignedPart> parts) {
    return parts.stream().sorted(Comparator.comparing(SignedPart::text)).toList();
  }

  private static String joined(List<SignedPart> parts) {
    return parts.stream().map(SignedPart::text).collect(Collectors.joining());
  }

  private static String sha1(List<SignedPart> parts) {
    return DigestUtils.sha1Hex(joined(parts));
  }

  /** Makes each kind of mistake on random cards; the one made is the one found. */
  @Test
  void namesTheMistakeThatWasMade() {
    Map<Mistake, Function<Draft, String>> mistakes = new LinkedHashMap<>();
    mistakes.put(
        Mistake.OTHER_TICKET,
        draft -> CardSignature.of(Ticket.of("ticket-of-another-set"), draft.values.values()));
    mistakes.put(
        Mistake.MILLISECONDS,
        draft -> {
          String millis =
              draft.values.get("timestamp") + String.format("%03d", draft.random.nextInt(1000));
          return sha1(ordinal(replaced(draft.parts(), "timestamp", millis)));
        });
    mistakes.put(
        Mistake.SIGNED_EXTRA,
        draft -> {
          List<SignedPart> parts = draft.parts();
          parts.addAll(draft.extras.subList(0, 1 + draft.random.nextInt(2)));
          return sha1(ordinal(parts));
        });
    mistakes.put(
        Mistake.LITERAL_TEXT,
        draft -> {
          List<SignedPart> parts = draft.parts();
          String text =
              List.of("undefined", "null", "None", "[object Object]").get(draft.random.nextInt(4));
          if (draft.random.nextBoolean()) {
            parts.add(new SignedPart("code", text));
          } else {
            String name = parts.get(draft.random.nextInt(parts.size())).name();
            parts = new ArrayList<>(replaced(parts, name, text));
          }
          return sha1(ordinal(parts));
        });
    mistakes.put(
        Mistake.DESCENDING,
        draft ->
            sha1(
                draft.parts().stream()
                    .sorted(Comparator.comparing(SignedPart::text).reversed())
                    .toList()));
    mistakes.put(
        Mistake.SEPARATOR,
        draft ->
            DigestUtils.sha1Hex(
                ordinal(draft.parts()).stream()
                    .map(SignedPart::text)
                    .collect(
                        Collectors.joining(
                            List.of("&", ",", " ", "|", "\n").get(draft.random.nextInt(5))))));
    mistakes.put(
        Mistake.KEY_VALUE,
        draft -> {
          List<SignedPart> parts = draft.parts();
          if (draft.random.nextBoolean()) {
            parts.sort(Comparator.comparing(SignedPart::name));
          }
          return DigestUtils.sha1Hex(
              parts.stream()
                  .map(part -> part.name() + "=" + part.text())
                  .collect(Collectors.joining("&")));
        });
    mistakes.put(
        Mistake.TRAILING_NEWLINE,
        draft -> DigestUtils.sha1Hex(draft.right() + (draft.random.nextBoolean() ? "\n" : "\r\n")));
    mistakes.put(
        Mistake.DIGEST,
        draft ->
            switch (draft.random.nextInt(4)) {
              case 0 -> DigestUtils.md5Hex(draft.right());
              case 1 -> DigestUtils.sha256Hex(draft.right());
              case 2 ->
                  new HmacUtils(HmacAlgorithms.HMAC_SHA_1, draft.ticket.reveal())
                      .hmacHex(draft.right());
              default ->
                  new HmacUtils(HmacAlgorithms.HMAC_SHA_256, draft.ticket.reveal())
                      .hmacHex(draft.right());
            });
    mistakes.put(
        Mistake.PAGE_CONFIG,
        draft ->
            DigestUtils.sha1Hex(
                "jsapi_ticket=%s&noncestr=%s&timestamp=%s&url=https://shop.example/cards?id=7"
                    .formatted(
                        draft.ticket.reveal(),
                        draft.values.get("nonce_str"),
                        draft.values.get("timestamp"))));
    mistakes.put(Mistake.UNKNOWN, draft -> DigestUtils.sha1Hex(draft.text(30)));
    Random random = new Random(6);
    mistakes.forEach(
        (mistake, signing) -> {
          for (int round = 0; round < 40; round++) {
            Draft draft = new Draft(random);
            assertThat(draft.explain(signing.apply(draft)).mistake()).isEqualTo(mistake);
          }
        });
  }

  @Test
  void namesTheMembersThatWereLeftOut() {
    Random random = new Random(8);
    for (int round = 0; round < 200; round++) {
      Draft draft = new Draft(random);
      List<SignedPart> parts = draft.parts();
      List<SignedPart> out = new ArrayList<>(parts);
      Collections.shuffle(out, random);
      out = out.subList(0, 1 + random.nextInt(3));
      parts.removeAll(out);
      Explanation found = draft.explain(sha1(ordinal(parts)));
      assertThat(found.mistake()).isEqualTo(Mistake.NOT_SIGNED);
      assertThat(found.members())
          .containsExactlyInAnyOrderElementsOf(out.stream().map(SignedPart::name).toList());
    }
  }

  @Test
  void namesTheOrderWhateverItIs() {
    Random random = new Random(9);
    for (int round = 0; round < 200; round++) {
      Draft draft = new Draft(random);
      List<SignedPart> parts = draft.parts();
      Collections.shuffle(parts, random);
      if (joined(parts).equals(draft.right())) {
        continue;
      }
      Explanation found = draft.explain(sha1(parts));
      if (found.mistake() == Mistake.UNSORTED) {
        assertThat(found.detail())
            .isEqualTo(parts.stream().map(SignedPart::name).collect(Collectors.joining(", ")));
      } else {
        assertThat(found.mistake())
            .isIn(Mistake.CASE_INSENSITIVE, Mistake.DESCENDING, Mistake.SORTED_BY_NAME);
      }
    }
  }

  @Test
  void namesAnOrderTogetherWithOneMemberLeftOut() {
    Random random = new Random(10);
    List<String> sdk = List.of("card_id", "code", "openid", "timestamp", "nonce_str", "api_ticket");
    for (int round = 0; round < 60; round++) {
      Draft draft = new Draft(random);
      draft.values.put("code", "Zz" + draft.text(6));
      List<SignedPart> parts = draft.parts();
      SignedPart out = parts.remove(random.nextInt(parts.size()));
      Comparator<SignedPart> order =
          switch (round % 3) {
            case 0 -> Comparator.comparing(SignedPart::name);
            case 1 -> Comparator.comparing(SignedPart::text).reversed();
            default -> Comparator.comparing(part -> sdk.indexOf(part.name()));
          };
      Explanation found = draft.explain(sha1(parts.stream().sorted(order).toList()));
      assertThat(found.mistake())
          .isIn(Mistake.SORTED_BY_NAME, Mistake.DESCENDING, Mistake.UNSORTED, Mistake.NOT_SIGNED);
      assertThat(found.members()).containsExactly(out.name());
    }
  }

  @Test
  void caseMakesADifference() {
    Draft draft = new Draft(new Random(1));
    draft.values.put("card_id", "aB");
    draft.values.put("nonce_str", "Ab");
    draft.values.put("code", "Zz");
    List<SignedPart> parts =
        draft.parts().stream()
            .sorted(Comparator.comparing(SignedPart::text, String.CASE_INSENSITIVE_ORDER))
            .toList();
    assertThat(draft.explain(sha1(parts)).mistake())
        .isIn(Mistake.CASE_INSENSITIVE, Mistake.SORTED_BY_NAME);
  }

  @Test
  void secondsSignedWhereMillisecondsAreSent() {
    Draft draft = new Draft(new Random(2));
    String seconds = draft.values.get("timestamp");
    String signature = sha1(ordinal(draft.parts()));
    draft.values.put("timestamp", seconds + "123");
    Explanation found = draft.explain(signature);
    assertThat(found).isEqualTo(new Explanation(Mistake.MILLISECONDS, List.of(), "seconds"));
  }

  @Test
  void hostileValuesEndTheSearchAtOnce() {
    Draft draft = new Draft(new Random(3));
    draft.extras.add(0, new SignedPart("outer_str", "x".repeat(10_000_000)));
    for (int at = 0; at < 60; at++) {
      draft.extras.add(new SignedPart("balance", "b" + at));
    }
    assertThat(draft.explain("0".repeat(40)).mistake()).isEqualTo(Mistake.UNKNOWN);
    draft.values.put("code", "x".repeat(10_000_000));
    assertThat(draft.explain("0".repeat(40)).mistake()).isEqualTo(Mistake.UNKNOWN);
  }

  @Test
  void valuesOfFourThousandCharactersAreStillSearched() {
    Draft draft = new Draft(new Random(5));
    draft.extras.set(0, new SignedPart("outer_str", "x".repeat(4_000)));
    assertThat(draft.explain(signedWith(draft)).mistake()).isEqualTo(Mistake.SIGNED_EXTRA);
    draft.extras.set(0, new SignedPart("outer_str", "x".repeat(4_001)));
    assertThat(draft.explain(signedWith(draft)).mistake()).isEqualTo(Mistake.UNKNOWN);
    draft.values.put("code", "");
    int rest = draft.values.values().stream().mapToInt(String::length).sum();
    draft.values.put("code", "x".repeat(4_000 - rest));
    assertThat(draft.explain(withoutNonce(draft)).mistake()).isEqualTo(Mistake.NOT_SIGNED);
    draft.values.put("code", "x".repeat(4_001 - rest));
    assertThat(draft.explain(withoutNonce(draft)).mistake()).isEqualTo(Mistake.UNKNOWN);
  }

  private static String signedWith(Draft draft) {
    List<SignedPart> parts = draft.parts();
    parts.add(draft.extras.get(0));
    return sha1(ordinal(parts));
  }

  private static String withoutNonce(Draft draft) {
    List<SignedPart> parts = draft.parts();
    parts.removeIf(part -> part.name().equals("nonce_str"));
    return sha1(ordinal(parts));
  }

  @Test
  void theTextOfAMissingValueMayStandFourTimes() {
    Draft draft = new Draft(new Random(12));
    for (int times = 1; times <= 5; times++) {
      List<SignedPart> parts = draft.parts();
      parts.addAll(Collections.nCopies(times, new SignedPart("", "undefined")));
      assertThat(draft.explain(sha1(ordinal(parts))))
          .isEqualTo(
              times < 5
                  ? new Explanation(Mistake.LITERAL_TEXT, List.of(), "undefined")
                  : Explanation.UNKNOWN);
    }
  }

  @Test
  void namesTheDigestThatWasUsed() {
    Draft draft = new Draft(new Random(13));
    String right = draft.right();
    String withoutTicket =
        joined(
            ordinal(
                draft.parts().stream()
                    .filter(part -> !part.name().equals(SignedPart.TICKET))
                    .toList()));
    String key = draft.ticket.reveal();
    Map<String, String> digests =
        Map.of(
            DigestUtils.md5Hex(right), "MD5",
            DigestUtils.sha256Hex(right), "SHA-256",
            new HmacUtils(HmacAlgorithms.HMAC_SHA_1, key).hmacHex(right), "HmacSHA1",
            new HmacUtils(HmacAlgorithms.HMAC_SHA_1, key).hmacHex(withoutTicket), "HmacSHA1",
            new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(withoutTicket), "HmacSHA256");
    digests.forEach(
        (signature, digest) ->
            assertThat(draft.explain(signature))
                .isEqualTo(new Explanation(Mistake.DIGEST, List.of(), digest)));
  }

  /** PHP's sort() without a flag, and JavaScript's with a subtraction. */
  @Test
  void valuesOfDigitsMayBeSortedAsNumbers() {
    Random random = new Random(15);
    int named = 0;
    for (int round = 0; round < 100; round++) {
      Draft draft = new Draft(random);
      draft.values.put("code", Integer.toString(10_000 + random.nextInt(90_000)));
      List<SignedPart> parts = new ArrayList<>(draft.parts());
      parts.sort(
          (one, other) ->
              one.text().matches("\\d+") && other.text().matches("\\d+")
                  ? Long.compare(Long.parseLong(one.text()), Long.parseLong(other.text()))
                  : one.text().compareTo(other.text()));
      // A value between them that is no number may keep them apart, and in the right order.
      if (!joined(parts).equals(draft.right())) {
        named++;
        assertThat(draft.explain(sha1(parts)).mistake())
            .isIn(Mistake.SORTED_AS_NUMBERS, Mistake.SORTED_BY_NAME);
      }
    }
    assertThat(named).isGreaterThan(50);
  }

  @Test
  void theRightDigestMayBeWrittenOtherwise() {
    Random random = new Random(16);
    for (int round = 0; round < 200; round++) {
      Draft draft = new Draft(random);
      byte[] digest = DigestUtils.sha1(draft.right());
      String base64 = Base64.getEncoder().encodeToString(digest);
      for (String text :
          List.of(base64, base64.replace("=", ""), Base64.getUrlEncoder().encodeToString(digest))) {
        assertThat(draft.explain(text))
            .isEqualTo(new Explanation(Mistake.DIGEST, List.of(), "base64"));
      }
      String utf8 = new String(digest, StandardCharsets.UTF_8);
      for (String text :
          List.of(
              utf8,
              utf8.replaceAll("\ufffd+", "\ufffd\ufffd\ufffd"),
              new String(digest, StandardCharsets.ISO_8859_1),
              new String(digest, StandardCharsets.US_ASCII))) {
        assertThat(draft.explain(text))
            .isEqualTo(new Explanation(Mistake.DIGEST, List.of(), "raw"));
      }
      String other = draft.explain(draft.text(28)).mistake().id();
      assertThat(other).isEqualTo("unknown");
    }
    assertThat(new Draft(random).explain("\ufffd".repeat(20))).isEqualTo(Explanation.UNKNOWN);
    assertThat(new Draft(random).explain("")).isEqualTo(Explanation.UNKNOWN);
  }

  @Test
  void thePageMayHaveBeenSignedInstead() {
    Draft draft = new Draft(new Random(17));
    String text =
        "jsapi_ticket=%s&noncestr=%s&timestamp=%s&url=https://shop.example/cards?id=7"
            .formatted(
                draft.ticket.reveal(),
                draft.values.get("nonce_str"),
                draft.values.get("timestamp"));
    assertThat(draft.explain(DigestUtils.sha1Hex(text)))
        .isEqualTo(new Explanation(Mistake.PAGE_CONFIG, List.of(), ""));
    assertThat(draft.explain(DigestUtils.sha1Hex(text + "#top"))).isEqualTo(Explanation.UNKNOWN);
  }

  /** The legacy balance is one of the four that may be missing; the ticket is a value as well. */
  @Test
  void theTicketMayBeTheTextOfAMissingValue() {
    Draft draft = new Draft(new Random(18));
    for (String text : List.of("undefined", "null", "None", "[object Object]")) {
      List<SignedPart> parts = replaced(draft.parts(), SignedPart.TICKET, text);
      assertThat(draft.explain(sha1(ordinal(parts))))
          .isEqualTo(new Explanation(Mistake.LITERAL_TEXT, List.of(), text));
    }
  }

  /** As many values as a digest has would be needed for one of them to be met by chance. */
  @Test
  void noOtherValueIsExplained() {
    Random random = new Random(19);
    int rounds = Integer.getInteger("wxcard.unexplained", 300);
    for (int round = 0; round < rounds; round++) {
      Draft draft = new Draft(random);
      draft.order = List.of("nonce_str", "timestamp", "code", "openid", "card_id");
      assertThat(draft.explain(DigestUtils.sha1Hex(draft.text(30)))).isEqualTo(Explanation.UNKNOWN);
    }
  }

  @Test
  void pairsMayStandInTheOrderOfTheFixtureWithTheTicketAnywhere() {
    Draft draft = new Draft(new Random(14));
    draft.values.put("code", "c1");
    draft.order = List.of("nonce_str", "code", "signature", "timestamp", "card_id");
    for (int at = 0; at <= 4; at++) {
      List<String> pairs =
          new ArrayList<>(
              List.of(
                  "nonceStr=" + draft.values.get("nonce_str"),
                  "code=c1",
                  "timestamp=" + draft.values.get("timestamp"),
                  "card_id=" + draft.values.get("card_id")));
      pairs.add(at, "ticket=" + draft.ticket.reveal());
      assertThat(draft.explain(DigestUtils.sha1Hex(String.join("&", pairs))).mistake())
          .isEqualTo(draft.values.containsKey("openid") ? Mistake.UNKNOWN : Mistake.KEY_VALUE);
    }
  }

  @Test
  void noMoreThanEightTicketsAreTried() {
    Draft draft = new Draft(new Random(4));
    List<Ticket> tickets =
        Stream.concat(Arrays.stream("abcdefgh".split("")).map(Ticket::of), Stream.of(draft.ticket))
            .toList();
    String signature = sha1(draft.parts());
    assertThat(
            Diagnosis.explain(
                    new SignatureEvidence(
                        signature,
                        List.of(draft.values),
                        List.of(),
                        List.of(),
                        tickets,
                        List.of(),
                        List.of(),
                        () -> false))
                .mistake())
        .isEqualTo(Mistake.UNKNOWN);
  }

  @Test
  void aPartHidesItsTicket() {
    assertThat(new SignedPart("api_ticket", "secret")).hasToString("api_ticket=***");
    assertThat(new SignedPart("code", "1")).hasToString("code=1");
  }

  private static List<SignedPart> replaced(List<SignedPart> parts, String name, String text) {
    return parts.stream()
        .map(part -> part.name().equals(name) ? new SignedPart(name, text) : part)
        .toList();
  }
}
