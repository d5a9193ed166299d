package io.github.wxcard.signature.diagnosis;

import static io.github.wxcard.signature.diagnosis.Draft.joined;
import static io.github.wxcard.signature.diagnosis.Draft.ordinal;
import static io.github.wxcard.signature.diagnosis.Draft.replaced;
import static io.github.wxcard.signature.diagnosis.Draft.sha1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosisTest {
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
      ((ObjectNode) each).set("values", mistakes.get("values"));
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

  /** Makes each kind of mistake on random cards; the one made is the one found. */
  @ParameterizedTest
  @EnumSource
  void namesTheMistakeThatWasMade(Mistake mistake) {
    Random random = new Random(6);
    for (int round = 0; round < 40; round++) {
      Draft draft = new Draft(random);
      String signature = draft.signedWith(mistake);
      assertThat(draft.explain(signature).mistake()).isEqualTo(mistake);
    }
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
    String text = draft.page();
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
  void theWholeSignatureOfChooseCardIsKnown() {
    Map<String, String> values =
        Map.of("timestamp", "1743818400", "card_id", "pQ7fXt9LmZb2", "nonce_str", "Ab12Cd34");
    List<SignedPart> extras =
        List.of(
            new SignedPart("appId", "wx0123456789abcdef"),
            new SignedPart("cardType", "GROUPON"),
            new SignedPart("locationId", "4711"));
    String found =
        DigestUtils.sha1Hex(
            "1743818400"
                + "4711"
                + "Ab12Cd34"
                + "GROUPON"
                + "pQ7fXt9LmZb2"
                + "ticket"
                + "wx0123456789abcdef");
    SignatureEvidence evidence =
        new SignatureEvidence(
            found,
            List.of(values),
            List.of(),
            extras,
            List.of(Ticket.of("ticket")),
            List.of(),
            List.of(),
            () -> false);
    assertThat(Diagnosis.explain(evidence))
        .isEqualTo(
            new Explanation(Mistake.SIGNED_EXTRA, List.of("appId", "cardType", "locationId"), ""));
  }
}
