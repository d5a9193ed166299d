package io.github.wxcard.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardSignatureTest {
  private static JsonNode vectors() throws IOException {
    try (InputStream in = CardSignatureTest.class.getResourceAsStream("/vectors/signatures.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  static Stream<JsonNode> known() throws IOException {
    return StreamSupport.stream(vectors().get("known").spliterator(), false);
  }

  static Stream<JsonNode> wrong() throws IOException {
    return StreamSupport.stream(vectors().get("wrong").spliterator(), false);
  }

  @Test
  void mistakenSignaturesDoNotMatch() throws IOException {
    JsonNode mistakes = vectors().get("mistakes");
    Ticket ticket = Ticket.of(mistakes.get("values").get("api_ticket").asText());
    List<String> values = values(mistakes.get("values"));
    assertThat(CardSignature.of(ticket, values)).isEqualTo(mistakes.get("correct").asText());
    assertThat(mistakes.get("cases")).isNotEmpty();
    for (JsonNode wrong : mistakes.get("cases")) {
      assertThat(CardSignature.matches(wrong.get("signature").asText(), ticket, values))
          .as(wrong.get("what").asText())
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource
  void known(JsonNode vector) {
    Ticket ticket = Ticket.of(vector.get("values").get("api_ticket").asText());
    List<String> values = values(vector.get("values"));
    assertThat(CardSignature.of(ticket, values)).isEqualTo(vector.get("signature").asText());
    Collections.reverse(values);
    assertThat(CardSignature.matches(vector.get("signature").asText(), ticket, values)).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void wrong(JsonNode vector) {
    Ticket ticket = Ticket.of(vector.get("values").get("api_ticket").asText());
    List<String> values = values(vector.get("values"));
    assertThat(CardSignature.matches(vector.get("signature").asText(), ticket, values)).isFalse();
    assertThat(CardSignature.of(ticket, values)).isEqualTo(vector.get("correct").asText());
  }

  @Test
  void emptyValuesAddNothing() {
    Ticket ticket = Ticket.of("t");
    assertThat(CardSignature.of(ticket, List.of("b", "", "a", "")))
        .isEqualTo(CardSignature.of(ticket, List.of("a", "b")));
  }

  @Test
  void equalValuesAreAllKept() {
    Ticket ticket = Ticket.of("t");
    assertThat(CardSignature.of(ticket, List.of("a", "a")))
        .isNotEqualTo(CardSignature.of(ticket, List.of("a")));
  }

  @Test
  void valuesAreSortedByTheirUtf8BytesNotByUtf16Units() {
    String privateUse = "\ue000";
    String emoji = "\ud83d\ude00";
    assertThat(CardSignature.of(Ticket.of("t"), List.of(emoji, privateUse)))
        .isEqualTo(org.apache.commons.codec.digest.DigestUtils.sha1Hex("t" + privateUse + emoji));
  }

  @Test
  void anyChangedCharacterIsCaught() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      Ticket ticket = Ticket.of(text(random, 20));
      List<String> values = new ArrayList<>();
      for (int count = 1 + random.nextInt(5); count > 0; count--) {
        values.add(text(random, 1 + random.nextInt(30)));
      }
      String signature = CardSignature.of(ticket, values);
      assertThat(CardSignature.matches(signature, ticket, values)).isTrue();
      int at = random.nextInt(values.size());
      values.set(at, changed(values.get(at), random));
      assertThat(CardSignature.matches(signature, ticket, values)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4f76593a4245644fae4e1bc940f6422a0c3ec03",
        "4f76593a4245644fae4e1bc940f6422a0c3ec03ee",
        "4F76593A4245644FAE4E1BC940F6422A0C3EC03E",
        "4f76593a4245644fae4e1bc940f6422a0c3ec03g",
        "4f76593a4245644fae4e1bc940f6422a0c3ec0\u0663e",
        " f76593a4245644fae4e1bc940f6422a0c3ec03e"
      })
  void otherFormsAreNotWellFormed(String signature) {
    assertThat(CardSignature.isWellFormed(signature)).isFalse();
  }

  @Test
  void fortyLowerCaseDigitsAreWellFormed() {
    assertThat(CardSignature.isWellFormed("4f76593a4245644fae4e1bc940f6422a0c3ec03e")).isTrue();
  }

  @Test
  void aTicketHidesItself() {
    assertThat(Ticket.of("secret-ticket")).hasToString("***").isEqualTo(Ticket.of("secret-ticket"));
    assertThat(List.of(Ticket.of("secret-ticket")).toString()).doesNotContain("secret");
    assertThatThrownBy(() -> Ticket.of("  ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ticketsWithTheSameTextAreOne() {
    Set<Ticket> tickets = new HashSet<>(List.of(Ticket.of("one"), Ticket.of("other")));
    assertThat(tickets).contains(Ticket.of("one")).doesNotContain(Ticket.of("third"));
    assertThat(Ticket.of("one")).doesNotHaveSameHashCodeAs(Ticket.of("other"));
  }

  private static List<String> values(JsonNode values) {
    List<String> list = new ArrayList<>();
    values
        .properties()
        .forEach(
            value -> {
              if (!value.getKey().equals("api_ticket")) {
                list.add(value.getValue().asText());
              }
            });
    return list;
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append((char) ('!' + random.nextInt(90)));
    }
    return text.toString();
  }

  /** One character is another one: never a mere swap of equal values. */
  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + '\u00e9' + text.substring(at + 1);
  }
}
