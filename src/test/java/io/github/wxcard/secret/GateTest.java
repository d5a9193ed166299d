package io.github.wxcard.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final String TICKET = "tick/es-\"q\"_9";
  private static final Gate GATE = Gate.of(List.of(TICKET));

  @Test
  void hidesATicketInText() {
    assertThat(GATE.hide("a " + TICKET + " b " + TICKET)).isEqualTo("a *** b ***");
  }

  @Test
  void hidesTheLongerOfTwoTicketsFirst() {
    Gate gate = Gate.of(List.of("abcdefgh", "abcdefghij"));
    assertThat(gate.hide("abcdefghij abcdefgh")).isEqualTo("*** ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tick/es-\"q\"_9",
        "tick\\/es-\\\"q\\\"_9",
        "tick\\\\\\/es-\\\\\\\"q\\\\\\\"_9",
        "\\u0074ick/es-\\u0022q\\u0022\\u005F9",
        "\\\\u0074ick/es-\\\\u0022q\\\"\\\\u005f9"
      })
  void hidesATicketHoweverItIsEscaped(String source) {
    List<int[]> hidden = GATE.hidden("x" + source + "y");
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
        "ticket:|secret:|",
        "{u'x': 1, u'api_ticket': u|'IpK_1T69'|, 'y': u'a'}",
        "{x:1,\"api_ticket\"\uff1a|\"abc\"|,\"y\":\"a\"}",
        "{x:1,\"api_ticket\" => |\"abc\"|, \"y\" => 1}",
        "ticket := |'abc'|; y := 1",
        "{\"ticket\": /* of today */ |\"abc\"|, \"y\": 1}",
        "put(\"ticket\": (|\"abc\"|), 1)",
        "{\"ticket\": |\"abc\" + 'def' + x|, \"y\": 1}",
        "{\"ticket\":|\"abc\" +",
        "{\"api_ticket:|\":\"abc\"|,\"x\":1}",
        "{\"ticket\" |\"abc\"|,\"x\":1}",
        "{\"ticket\"|[:\"abc\",\"x\":1}|",
        "{\"ticket\",:|\"abc\"|,\"x\":1}",
        "{\"ticket\",|\"abc\"|,\"x\":1}",
        "{\"ticket\",|{\"a\":1}|,\"x\":1}",
        "{\"ticket\"]|\"abc\"|,\"x\":1}",
        "{\"ticket\":|{\"a\":\"}\",\"b\":\"c\"}|,\"x\":1}",
        "{&quot;ticket&quot;:|&quot;abc&quot;|,x:1}",
        "%7B%22ticket%22%3A|%22abc%22|%2Cx%3A1}"
      })
  void hidesTheValueOfASecretEvenInWhatIsNoJson(String marked) {
    String[] parts = marked.split("\\|", -1);
    List<int[]> hidden = GATE.hidden(String.join("", parts));
    assertThat(hidden).hasSize(1);
    assertThat(hidden.get(0))
        .containsExactly(parts[0].length(), parts[0].length() + parts[1].length());
  }

  @Test
  void leavesOtherMembersAlone() {
    assertThat(GATE.hidden("{\"timestamp\":1,\"nonce_str\":\"ticket\"}")).isEmpty();
    assertThat(GATE.hidden("a ticket is a secret; keep it")).isEmpty();
    assertThat(GATE.hidden("{\"tickets\":\"a\",\":\":\"ticket\",\"\":1,\"x\":\"ticket\" }"))
        .isEmpty();
    assertThat(GATE.hidden("{\"ticket\": \t\n")).isEmpty();
    assertThat(GATE.hidden("[{\"x\":\"ticket\",\"y\":1},{\"x\":\"ticket\"},{\"y\":1}]")).isEmpty();
    assertThat(GATE.hidden("[\"ticket\"],[1]")).isEmpty();
  }

  @Test
  void whatIsLeftOfASecretThatWasCutIsHidden() {
    String secret = "kgt8ON7yVITDhtdwci0qeUsQe0123456789abcdefghijklmnopqrstuvwxyz-0123456789";
    Gate gate = Gate.of(List.of(secret));
    assertThat(gate.hide(secret.substring(0, 60) + "\u2026")).isEqualTo("***\u2026");
    assertThat(gate.hide("nonce " + secret.substring(0, 40) + "\u2026 \u2026"))
        .isEqualTo("nonce ***\u2026 \u2026");
    assertThat(gate.hide(secret.substring(0, 60))).isEqualTo("***");
    assertThat(gate.hide("a" + secret.substring(20, 32) + "b")).isEqualTo("a***b");
    assertThat(gate.hide(secret.substring(20, 31))).isEqualTo(secret.substring(20, 31));
    assertThat(gate.hide("anything else\u2026kgt8ON\u2026"))
        .isEqualTo("anything else\u2026kgt8ON\u2026");
  }

  @Test
  void aLongBeginningOfASecretIsHiddenToo() {
    StringBuilder secret = new StringBuilder();
    for (int at = 0; at < 1_000; at++) {
      secret.append("(%03d)".formatted(at));
    }
    Gate gate = Gate.of(List.of(secret.toString()));
    assertThat(gate.hide("x" + secret.substring(0, 2_000) + "\u2026")).isEqualTo("x***\u2026");
  }

  @Test
  void aTicketThatIsAWordHidesNoNames() {
    Gate gate = Gate.of(List.of("test", "card"));
    assertThat(gate.hide("src/test/resources/cards/a.json"))
        .isEqualTo("src/test/resources/cards/a.json");
    assertThat(gate.hide("cardList[0].cardExt")).isEqualTo("cardList[0].cardExt");
    assertThat(gate.hide("test")).isEqualTo("***");
  }

  @Test
  void aShortSecretIsHiddenAsAWholeOnly() {
    Gate gate = Gate.of(List.of("1"));
    assertThat(gate.hide("1")).isEqualTo("***");
    assertThat(gate.hide("213")).isEqualTo("213");
  }

  @Test
  void aSecretOfAnyLengthAndAnyCharactersIsHidden() {
    for (String secret :
        List.of(
            "L".repeat(100_000), "(ab\\\"" + "c".repeat(9), "\\".repeat(30) + "A,\n".repeat(9))) {
      Gate gate = Gate.of(List.of(secret));
      String literal = secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      String twice = literal.replace("\\", "\\\\").replace("\"", "\\\"");
      assertThat(gate.hide("x" + secret + "y")).isEqualTo("x***y");
      assertThat(gate.hideSource("{\"n\":\"" + literal + "\"}")).isEqualTo("{\"n\":\"***\"}");
      assertThat(gate.hideSource("\"{\\\"n\\\":\\\"" + twice + "\\\"}\""))
          .isEqualTo("\"{\\\"n\\\":\\\"***\\\"}\"");
    }
  }

  @Test
  void aLongOrHostileValueOfASecretMemberIsHidden() {
    for (String value :
        List.of("L".repeat(100_000), "ab\\\\\\\"".repeat(5_000), "\\\\".repeat(5_000))) {
      String source = "{\\\"ticket\\\":\\\"" + value + "\\\",\\\"x\\\":1}";
      assertThat(GATE.hideSource(source)).isEqualTo("{\\\"ticket\\\":***,\\\"x\\\":1}");
    }
  }

  @Test
  void aValueThatIsNoneGoesOnWhereAStringBegins() {
    assertThat(GATE.hideSource("\"ticket\":x\"kgt8ON7y\",\"a\":1")).isEqualTo("\"ticket\":***");
    assertThat(GATE.hideSource("\"ticket\" :\\x\\r \"kgt8ON7y\"")).isEqualTo("\"ticket\" :***");
    assertThat(GATE.hideSource("'a?ticket=kgt8', b")).isEqualTo("'a?ticket=***', b");
    assertThat(GATE.hideSource("<a href=\"?ticket=kgt8\" id=x>"))
        .isEqualTo("<a href=\"?ticket=***\" id=x>");
  }

  @Test
  void aValueIsHiddenAfterALineWithItsName() {
    assertThat(after("\"secret\":\n", "\"kgt8ON7y\", a")).isEqualTo("***, a");
    assertThat(after("secret:\n\n", "kgt8ON7y # a")).isEqualTo("***");
    assertThat(after("x: {\"secret\": [\n1,\n", "  \"kgt8\"], \"a\": 2}"))
        .isEqualTo("***, \"a\": 2}");
    assertThat(after("'secret': 'kg\n", "t8' , b")).isEqualTo("*** , b");
    assertThat(after("secret:x\n", "\"kgt8ON7y\" a")).isEqualTo("***");
  }

  /** What is said of a line with a name in it is not said of all the lines after that. */
  @Test
  void aDoubtEndsWithItsLine() {
    assertThat(after("# the ticket: ask Bob, not me\n", "a: 1")).isEqualTo("a: 1");
    assertThat(after("ticket: kgt8ON7y\n", "a: 1")).isEqualTo("a: 1");
  }

  @Test
  void linesAreShownWithoutASecretThatBeginsOnAnother() {
    assertThat(GATE.sourceLines("{\"ticket\":\n\"kgt8\",\r\n\"secret\": {\n\"b\":1},\n\"c\":2}"))
        .containsExactly("{\"ticket\":", "***,", "\"secret\": ***", ",", "\"c\":2}");
  }

  private static String after(String before, String line) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (int[] range : GATE.hiddenAfter(before, line)) {
      shown.append(line, at, range[0]).append("***");
      at = range[1];
    }
    return shown.append(line.substring(at)).toString().replace("******", "***");
  }

  @Test
  void manySecretsThatBeginAlikeAreFoundLongestFirst() {
    List<String> secrets = new java.util.ArrayList<>();
    for (int at = 0; at < 20_000; at++) {
      secrets.add("secret-value-" + at);
    }
    Gate gate = Gate.of(secrets);
    assertThat(gate.hide("a secret-value-19999, secret-value-1 and secret-value-"))
        .isEqualTo("a ***, *** and ***");
    assertThat(gate.hide("a secret-valu")).isEqualTo("a secret-valu");
  }

  /** A text of characters that a secret could begin with over and over. */
  @Test
  void aSearchTakesTimeInProportionToTheText() {
    List<String> secrets = new ArrayList<>();
    for (int length = 8; length < 800; length++) {
      secrets.add("a".repeat(length) + "!");
    }
    Gate gate = Gate.of(secrets);
    for (String line :
        List.of(
            "a".repeat(400_000),
            "ticket:".repeat(60_000),
            "ticket:{".repeat(50_000),
            "ticket:/*".repeat(50_000),
            "\"ticket\":\"".repeat(40_000),
            "ticket" + ":".repeat(400_000),
            "ticket:" + "\":".repeat(200_000),
            "\\u0061%61&#x61;".repeat(30_000))) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> gate.hidden(line));
      String lines = line.replace(":", ":\n");
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> gate.hiddenAfter(lines, lines));
    }
  }

  @Test
  void manyAndLongSecretsTakeLittleRoom() {
    Random random = new Random(1);
    StringBuilder secret = new StringBuilder();
    while (secret.length() < 1_500_000) {
      secret.append((char) ('a' + random.nextInt(26)));
    }
    Gate gate = Gate.of(List.of(secret.toString(), "k_8Vt-another-secret"));
    assertThat(gate.hide("x" + secret + "y")).isEqualTo("x***y");
    assertThat(gate.hide("x" + secret.substring(1_300_003, 1_300_103) + "y")).hasSizeLessThan(20);
    assertThat(gate.hide("k_8Vt-another-secret")).isEqualTo("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dir\\%s/x.json",
        "%s",
        "a%sb",
        "\\\\%s",
        "\\u00%s",
        "%%25%s",
        "&#x%s",
        "&amp;%s",
        "\ud83d%s"
      })
  void aTicketIsHiddenWhateverStandsBeforeIt(String form) {
    for (char first : "bfnrtuxX0aF9_-".toCharArray()) {
      String ticket = first + "00e" + "kgt8ON7yVITDhtdwci0qeUsQe_1T69-abcdefghij";
      String shown = Gate.of(List.of(ticket)).hide(form.formatted(ticket));
      assertThat(shown).as(form + " " + first).contains("***").doesNotContain("kgt8", "ghij");
    }
  }

  @Test
  void aTicketIsHiddenInBase64() {
    String ticket = "kgt8ON7yVITDhtdwci0qeUsQe_1T69-abcdefghij";
    Gate gate = Gate.of(List.of(ticket));
    for (String before : List.of("", "x", "xy", "xyz", "{\"ticket\":\"")) {
      byte[] bytes = (before + ticket + "\"}").getBytes(StandardCharsets.UTF_8);
      String shown = gate.hide(Base64.getEncoder().encodeToString(bytes));
      assertThat(shown).as(before).contains("***").hasSizeLessThan(2 * before.length() + 14);
      assertThat(gate.hide(Base64.getUrlEncoder().encodeToString(bytes))).contains("***");
    }
  }

  @Test
  void aCauseIsShownWithoutSecrets() {
    IOException cause = new IOException("kgt8ON7yVITDhtdwci0qeUsQe\n##[error]");
    cause.addSuppressed(new IllegalStateException("kgt8ON7yVITDhtdwci0qeUsQe"));
    Throwable shown =
        Gate.of(List.of("kgt8ON7yVITDhtdwci0qeUsQe")).cause(new RuntimeException("x", cause));
    assertThat(shown).hasToString("java.lang.RuntimeException: x");
    assertThat(shown.getCause())
        .hasToString("java.io.IOException: ***" + System.lineSeparator() + "#\\u0023[error]");
    assertThat(shown.getCause().getSuppressed()[0])
        .hasToString("java.lang.IllegalStateException: ***");
    assertThat(shown.getCause().getStackTrace()).isEqualTo(cause.getStackTrace());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\u0026quot;api_ticket\\u0026quot;:\\u0026quot;%s",
        "{\\u0026#x22;access_token\\u0026#34;:{\\u0026#x22;k\\u0026#x22;:\\u0026#x22;%s",
        "{\\\\u0026amp;quot;appSecret\\\\u0026amp;quot;:\\\\u0026amp;quot;%s",
        "{\\u0026quot;a\\u0026quot;:\\u0026quot;{\\\\\\u0026quot;ticket\\\\\\u0026quot;:\\\\\\u0026quot;%s",
        "{\\u0025\\u0032\\u0032secret%%22:%%22%s"
      })
  void aNameIsKnownWhereItsQuotesAreEntitiesOfEscapedAmpersands(String spelling) {
    String value = "yQ3kVb8LmZ-pTn5RwXs2";
    String text = String.format(spelling, value);
    assertThat(new Gate().hideSource(text)).doesNotContain(value.substring(0, 12));
  }
}
