package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.signature.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {
  private static final String TICKET = "tick/et-\"q\"_9";
  private static final Masker MASKER = Masker.ofTickets(List.of(Ticket.of(TICKET)));

  @Test
  void hidesATicketInText() {
    assertThat(MASKER.mask("a " + TICKET + " b " + TICKET)).isEqualTo("a *** b ***");
  }

  @Test
  void hidesTheLongerOfTwoTicketsFirst() {
    Masker masker = Masker.ofTickets(List.of(Ticket.of("abcd"), Ticket.of("abcdef")));
    assertThat(masker.mask("abcdef abcd")).isEqualTo("*** ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tick/et-\"q\"_9",
        "tick\\/et-\\\"q\\\"_9",
        "tick\\\\\\/et-\\\\\\\"q\\\\\\\"_9",
        "\\u0074ick/et-\\u0022q\\u0022\\u005F9",
        "\\\\u0074ick/et-\\\\u0022q\\\"\\\\u005f9"
      })
  void hidesATicketHoweverItIsEscaped(String source) {
    List<int[]> hidden = MASKER.hidden("x" + source + "y");
    assertThat(hidden).hasSize(1);
    assertThat(hidden.get(0)).containsExactly(1, 1 + source.length());
  }

  /** What comes before the bar, then what is hidden, then the rest. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"api_ticket\":|\"abc\"|}",
        "{\\\"apiTicket\\\" : |\\\"abc\\\"|,\\\"x\\\":1}",
        "{'ticket':|'abc'|, 'x': 1}",
        "{\"secret\": |12345|, \"x\": 1}",
        "{access_token: |abc|, x: 1}",
        "{\"jsapi_ticket\":|\"open",
        "{\"appsecret\":|[\"a\",\"b\"]|}",
        "{\"x\":1,\"Api_Ticket\" \n = |abc|, x: 1}",
        "{\\n\\\"ticket\\\":\\n\\t|\\\"abc\\\"|}",
        "ticket:|secret:|"
      })
  void hidesTheValueOfASecretEvenInWhatIsNoJson(String marked) {
    String[] parts = marked.split("\\|", -1);
    List<int[]> hidden = MASKER.hidden(String.join("", parts));
    assertThat(hidden).hasSize(1);
    assertThat(hidden.get(0))
        .containsExactly(parts[0].length(), parts[0].length() + parts[1].length());
  }

  @Test
  void leavesOtherMembersAlone() {
    assertThat(MASKER.hidden("{\"timestamp\":1,\"nonce_str\":\"ticket\"}")).isEmpty();
    assertThat(MASKER.hidden("a ticket is a secret; keep it")).isEmpty();
    assertThat(MASKER.hidden("{\"tickets\":\"a\",\":\":\"ticket\",\"\":1,\"ticket\" \"x\":2}"))
        .isEmpty();
    assertThat(MASKER.hidden("{\"ticket\": \t\n")).isEmpty();
  }

  @Test
  void aShortSecretIsHiddenAsAWholeOnly() {
    Masker masker = Masker.of(List.of(), List.of("1"));
    assertThat(masker.mask("1")).isEqualTo("***");
    assertThat(masker.mask("213")).isEqualTo("213");
  }

  @Test
  void aSecretOfAnyLengthAndAnyCharactersIsHidden() {
    for (String secret :
        List.of("L".repeat(100_000), "ab\\\"".repeat(5_000), "\\".repeat(30) + "A,\n".repeat(9))) {
      Masker masker = Masker.ofTickets(List.of(Ticket.of(secret)));
      String literal = secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      String twice = literal.replace("\\", "\\\\").replace("\"", "\\\"");
      assertThat(masker.mask("x" + secret + "y")).isEqualTo("x***y");
      assertThat(masker.maskSource("{\"n\":\"" + literal + "\"}")).isEqualTo("{\"n\":\"***\"}");
      assertThat(masker.maskSource("\"{\\\"n\\\":\\\"" + twice + "\\\"}\""))
          .isEqualTo("\"{\\\"n\\\":\\\"***\\\"}\"");
    }
  }

  @Test
  void aLongOrHostileValueOfASecretMemberIsHidden() {
    for (String value :
        List.of("L".repeat(100_000), "ab\\\\\\\"".repeat(5_000), "\\\\".repeat(5_000))) {
      String source = "{\\\"ticket\\\":\\\"" + value + "\\\",\\\"x\\\":1}";
      assertThat(MASKER.maskSource(source)).isEqualTo("{\\\"ticket\\\":***,\\\"x\\\":1}");
    }
  }

  @Test
  void manySecretsThatBeginAlikeAreFoundLongestFirst() {
    List<String> secrets = new java.util.ArrayList<>();
    for (int at = 0; at < 20_000; at++) {
      secrets.add("secret-value-" + at);
    }
    Masker masker = Masker.of(List.of(), secrets);
    assertThat(masker.mask("a secret-value-19999, secret-value-1 and secret-value-"))
        .isEqualTo("a ***, *** and secret-value-");
  }
}
