package io.github.wxcard.sign;

import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static io.github.wxcard.CardJson.json;
import static io.github.wxcard.CardJson.list;
import static io.github.wxcard.CardJson.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.Ticket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardSignerTest {
  /** Forty digits between quotes as a string within a string writes them. */
  private static final String SIGNATURE = "(?<=\\\\u0022|\")[0-9a-f]{40}(?=\\\\)";

  private static final Path RULES = Path.of("src/test/resources/rules");

  /** Right lists in every formatting there is among the fixtures of the rules. */
  static Stream<Path> rightLists() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      List<Path> lists =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> file.getParent().getFileName().toString().equals("good"))
              .filter(
                  file -> !Files.exists(Path.of(file.toString().replaceAll("json$", "properties"))))
              .sorted()
              .toList();
      assertThat(lists).hasSizeGreaterThan(60);
      return lists.stream();
    }
  }

  /** Those with signatures that count: in a result they are an echo, and stay. */
  static Stream<Path> signedLists() throws IOException {
    List<Path> lists = new ArrayList<>();
    for (Path file : (Iterable<Path>) rightLists()::iterator) {
      String text = Files.readString(file);
      if (Pattern.compile(SIGNATURE).matcher(text).find() && !text.contains("isSuccess")) {
        lists.add(file);
      }
    }
    assertThat(lists).hasSizeGreaterThan(40);
    return lists.stream();
  }

  @ParameterizedTest
  @MethodSource("rightLists")
  void aRightListIsNotTouched(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(sign(text).after()).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("signedLists")
  void nothingButTheSignatureChanges(Path file) throws IOException {
    String text = Files.readString(file);
    String spoilt = text.replaceAll(SIGNATURE, "0".repeat(40));
    assertThat(spoilt).isNotEqualTo(text);
    assertThat(sign(spoilt).after()).isEqualTo(text);
    String upper = text.replaceAll(SIGNATURE, "ABCDEF0123".repeat(4));
    assertThat(sign(upper).after()).isEqualTo(text);
  }

  @Test
  void yamlIsLeftAsItIs() {
    String list = "[{cardId: pD6n2MQYDqwm43asvgiSQvhiTpKS, cardExt: '{\"timestamp\":1718000123}'}]";
    Fixture fixture = new Fixture("stub.yaml", Source.of(list), null, List.of(TestRun.TICKET));
    SignedFixture signed =
        CardSigner.sign(request(List.of(fixture), false, true), list.length()).get(0);
    assertThat(signed.changed()).isZero();
    assertThat(signed.leftAlone())
        .extracting(finding -> finding.location().file() + finding.message().arguments())
        .contains("stub.yaml[it is YAML, which is not signed]");
  }

  @Test
  void aMissingSignatureIsAddedAsTheLastMemberInTheStyleOfTheFile() {
    for (String[] style :
        new String[][] {
          {"{'timestamp':1718000123,'nonce_str':'a1'", ",'signature':'S'", "}"},
          {"{\n  'timestamp': 1718000123,\n  'nonce_str': 'a1'", ",\n  'signature': 'S'", "\n}"},
          {"{ 'timestamp' : 1718000123 , 'nonce_str' : 'a1'", " , 'signature' : 'S'", " }"}
        }) {
      for (String quote : List.of("\\\"", "\\u0022")) {
        String before = list(entry(style[0] + style[2])).replace("\\\"", quote);
        String expected = list(entry(style[0] + style[1] + style[2])).replace("\\\"", quote);
        String after = sign(before).after();
        assertThat(after.replaceAll(SIGNATURE, "S")).isEqualTo(expected);
        assertThat(findings(after)).isEmpty();
        assertThat(sign(after).after()).isEqualTo(after);
      }
    }
  }

  @Test
  void aSignatureAloneAfterTheTimestampIsAddedToo() {
    String after = sign(list(entry("{ 'timestamp':1718000123 }"))).after();
    assertThat(after.replaceAll(SIGNATURE, "S"))
        .isEqualTo(list(entry("{ 'timestamp':1718000123, 'signature':'S' }")));
  }

  @Test
  void aSignatureOfAnotherTypeIsReplaced() {
    String after =
        sign(list(entry("{'timestamp':1718000123,'signature':null,'nonce_str':'a1'}"))).after();
    assertThat(findings(after)).isEmpty();
  }

  @Test
  void anEntryWithOtherErrorsIsLeftAloneAndNamed() {
    String wrong = entry("{'timestamp':1718000123000,'nonce_str':'a1','signature':''}");
    String unsigned = entry("{'timestamp':1718000123,'nonce_str':'a2','signature':''}");
    SignedFixture signed = sign("[" + wrong + ",\r\n" + unsigned + "]");
    assertThat(signed.after()).startsWith("[" + wrong + ",\r\n").isNotEqualTo(signed.before());
    assertThat(signed.cards()).isEqualTo(2);
    assertThat(signed.changed()).isEqualTo(1);
    assertThat(signed.leftAlone())
        .extracting(Finding::rule)
        .containsExactly("timestamp-not-in-seconds");
  }

  @Test
  void aSignatureThatIsAContainerOrStandsTwiceIsLeftAlone() {
    for (String ext :
        List.of(
            "{'timestamp':1718000123,'signature':{'a':[1]}}",
            "{'timestamp':1718000123,'signature':[1,2]}",
            "{'timestamp':1718000123,'signature':'a','signature':'b'}")) {
      SignedFixture signed = sign(list(entry(ext)));
      assertThat(signed.after()).isEqualTo(signed.before());
      assertThat(signed.leftAlone()).isNotEmpty();
    }
  }

  @Test
  void anEntryThatIsLeftAloneIsNotRepairedEither() {
    String hopeless = entry("{'timestamp':'1718000123','code':'a b','signature':''}");
    String good = entry("{'timestamp':'1718000123','nonceStr':'b','signature':''}");
    SignedFixture signed =
        CardSigner.sign(request(List.of(fixture("[" + hopeless + "," + good + "]")), false, true))
            .get(0);
    assertThat(signed.after()).startsWith("[" + hopeless + ",").contains("nonce_str");
    assertThat(signed.leftAlone())
        .extracting(Finding::rule)
        .containsExactly("timestamp-not-a-number", "malformed-code");
  }

  @Test
  void aFileThatIsNoJsonIsLeftAlone() {
    for (String text : List.of("[" + entry("{}") + ",", "", "{}")) {
      SignedFixture signed = sign(text);
      assertThat(signed.after()).isEqualTo(text);
      assertThat(signed.leftAlone()).isNotEmpty();
    }
  }

  @Test
  void aFileThatIsNoTextIsLeftAlone() {
    byte[] bytes = {'[', (byte) 0xff, ']'};
    Fixture fixture =
        new Fixture("a.json", () -> new ByteArrayInputStream(bytes), null, List.of(TestRun.TICKET));
    SignedFixture signed = CardSigner.sign(request(List.of(fixture), false, false)).get(0);
    assertThat(signed.after()).isEqualTo(signed.before());
    assertThat(signed.leftAlone()).extracting(Finding::rule).containsExactly("malformed-json");
  }

  @Test
  void refreshingGivesNewNoncesAndThePresentTime() {
    String card = "{'timestamp':1718000123,'nonce_str':'a1','signature':''}";
    String without = "{'timestamp':1718000123,'code':'c'}";
    String before = "[" + entry(card) + "," + entry(card) + "," + entry(without) + "]";
    SignedFixture signed = CardSigner.sign(request(List.of(fixture(before)), true, false)).get(0);
    assertThat(signed.leftAlone()).isEmpty();
    assertThat(signed.changed()).isEqualTo(3);
    assertThat(findings(signed.after())).isEmpty();
    assertThat(signed.after())
        .contains("1767225600", "nonce1", "nonce2", "nonce3")
        .doesNotContain("1718000123");
  }

  @Test
  void refreshingMendsWhateverIsWrongWithNonceAndTime() {
    String nonce = ",'nonce_str':'a1'";
    for (String ext :
        List.of(
            "{'timestamp':'1718000123'" + nonce + "}",
            "{'timestamp':1718000123000" + nonce + "}",
            "{'timestamp':'yesterday'" + nonce + "}",
            "{'timestamp':true" + nonce + "}",
            "{'timestamp':1718000123,'nonce_str':7}",
            "{'timestamp':1718000123,'nonce_str':'" + "n".repeat(33) + "'}",
            "{'timestamp':1718000123}",
            "{'code':'c'}")) {
      SignedFixture signed =
          CardSigner.sign(request(List.of(fixture(list(entry(ext)))), true, false)).get(0);
      assertThat(signed.leftAlone()).as(ext).isEmpty();
      assertThat(findings(signed.after())).as(ext).isEmpty();
      assertThat(signed.after()).contains(":1767225600", "\\\"nonce1\\\"");
    }
  }

  @Test
  void refreshingLeavesAloneWhatHasOtherErrors() {
    for (String ext :
        List.of(
            "{'timestamp':[1],'nonce_str':'a1'}",
            "{'timestamp':1718000123,'nonceStr':'a1'}",
            "{'timestamp':1,'timestamp':1718000123}",
            "{'timestamp':1718000123000,'code':1}")) {
      SignedFixture signed =
          CardSigner.sign(request(List.of(fixture(list(entry(ext)))), true, false)).get(0);
      assertThat(signed.after()).isEqualTo(list(entry(ext)));
      assertThat(signed.leftAlone()).as(ext).isNotEmpty();
    }
  }

  @Test
  void containersThatAreNoErrorsAreNotTornApart() {
    RuleSet lenient = RuleSet.builtIn(Map.of("schema-violation", Severity.WARNING));
    String signature = "'signature':'S'";
    String time = "'timestamp':1718000123";
    for (String[] ext :
        new String[][] {
          {"{" + time + ",'x':[1]}", "{" + time + "," + signature + ",'x':[1]}"},
          {"{'x':{'y':1}, " + time + "}", "{'x':{'y':1}, " + time + "," + signature + "}"},
          {"{" + time + ",'signature':['a']}", "{" + time + ",'signature':['a']}"},
          {"{}", "{}"}
        }) {
      SigningRequest request =
          new SigningRequest(
              List.of(fixture(list(entry(ext[0])))), lenient, TestRun.NOW, false, false, () -> "n");
      assertThat(CardSigner.sign(request).get(0).after().replaceAll(SIGNATURE, "S"))
          .isEqualTo(list(entry(ext[1])));
    }
    for (String ext :
        List.of(
            "{" + time + ",'signature':['a']}",
            "{" + time + ",'code':{}}",
            "{'timestamp':[1]}",
            "{}")) {
      SigningRequest refreshing =
          new SigningRequest(
              List.of(fixture(list(entry(ext)))), lenient, TestRun.NOW, true, false, () -> "n");
      assertThat(CardSigner.sign(refreshing).get(0).after()).isEqualTo(list(entry(ext)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"cardId\":\"x\",\"cardExt\":{\"a\":{\"b\":\"\\\\\"},\"nonce_str\":\"n\",\"timestamp\":1}}]",
        "{\"a\":\"{\\\"cardId\\\":\\\"x\\\",\\\"cardExt\\\":{\\\"b\\\":[1],\\\"timestamp\\\":2}}\"}",
        "[{\"cardId\":\"x\",\"cardExt\":\"\\\"{\\\\\\\"timestamp\\\\\\\":1}\\\"\"}]",
        "[{\"cardId\":\"x\",\"cardExt\":\"{&quot;timestamp&quot;:1}\"}]"
      })
  void anyBreakIsSignedToItsEnd(String text) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          for (int at = 0; at < text.length(); at++) {
            signs(text.substring(0, at));
            for (char other : "\"\\{}[],:'u#\n".toCharArray()) {
              signs(text.substring(0, at) + other + text.substring(at + 1));
              signs(text.substring(0, at) + other + text.substring(at));
            }
          }
        });
  }

  private static void signs(String text) {
    assertThatCode(() -> CardSigner.sign(request(List.of(fixture(text)), true, true)))
        .as(text)
        .doesNotThrowAnyException();
  }

  @Test
  void errorsCountInAFileWhoseNameHoldsItsTicket() {
    String before = list(entry("{'timestamp':1718000123000}"));
    Fixture fixture =
        new Fixture("spring-2026.json", Source.of(before), null, List.of(Ticket.of("spring-2026")));
    SignedFixture signed = CardSigner.sign(request(List.of(fixture), false, false)).get(0);
    assertThat(signed.after()).isEqualTo(before);
    assertThat(signed.leftAlone())
        .extracting(Finding::rule)
        .containsExactly("timestamp-not-in-seconds");
  }

  @Test
  void errorsCountInAFileWhoseNameHoldsASecret() {
    String card = entry("{'timestamp':1718000123,'nonce_str':'a1'}");
    String before = array(card.replace("\"cardId\"", json("'secret':'summer-sale','cardId'")));
    Fixture fixture =
        new Fixture("summer-sale.add-card.json", Source.of(before), null, List.of(TestRun.TICKET));
    SignedFixture signed = CardSigner.sign(request(List.of(fixture), false, false)).get(0);
    assertThat(signed.after()).isEqualTo(before);
    assertThat(signed.leftAlone()).extracting(Finding::rule).containsExactly("leaked-secret");
  }

  @Test
  void aFileWhoseNameIsShownLikeThatOfAnotherHasItsOwnErrors() {
    String right = list(entry("{'timestamp':1718000123,'nonce_str':'a1'}"));
    String wrong = list(entry("{'timestamp':1718000123000,'nonce_str':'a2'}"));
    Ticket one = Ticket.of("spring-2026");
    Ticket other = Ticket.of("summer-2026");
    List<SignedFixture> signed =
        CardSigner.sign(
            request(
                List.of(
                    new Fixture("of-summer-2026.json", Source.of(right), null, List.of(other)),
                    new Fixture("of-spring-2026.json", Source.of(wrong), null, List.of(one))),
                false,
                false));
    assertThat(signed).extracting(SignedFixture::changed).containsExactly(1, 0);
    assertThat(signed.get(1).leftAlone())
        .extracting(finding -> finding.location().file())
        .containsExactly("of-***.json");
  }

  @Test
  void errorsCountForTheirOwnEntryOnly() {
    String wrong = "{'timestamp':1718000123000,'nonce_str':'a%d'}";
    String right = "{'timestamp':1718000123,'nonce_str':'a%d'}";
    List<String> entries = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      entries.add(entry(String.format(Locale.ROOT, at == 1 || at == 10 ? wrong : right, at)));
    }
    SignedFixture signed = sign(list(entries.toArray(String[]::new)));
    assertThat(signed.changed()).isEqualTo(10);
    assertThat(signed.leftAlone())
        .extracting(finding -> finding.location().path())
        .containsExactly("cardList[1].cardExt.timestamp", "cardList[10].cardExt.timestamp");
  }

  @Test
  void whatIsSafeToRepairIsRepairedOnDemand() {
    String before =
        """
        {"cardList": [
          {"cardId": "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o",
           "cardExt": {
             "timeStamp" : "1718000123000",
             "nonceStr" : "a\\u0031",
             "outer_str" : "a \\"b\\" \\\\ {",
             "signature": "ABC"}}]}""";
    String ext =
        """
        {"timestamp":1718000123,"nonce_str":"a\\u0031","outer_str":"a \\"b\\" \\\\ {","signature":"S"}""";
    assertThat(sign(before).after()).isEqualTo(before);
    SignedFixture signed = CardSigner.sign(request(List.of(fixture(before)), false, true)).get(0);
    assertThat(signed.leftAlone()).isEmpty();
    assertThat(findings(signed.after())).isEmpty();
    assertThat(signed.after().replaceAll(SIGNATURE, "S"))
        .isEqualTo(
            """
            {"cardList": [
              {"cardId": "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o",
               "cardExt": %s}]}"""
                .formatted(string(ext)));
    SignedFixture again =
        CardSigner.sign(request(List.of(fixture(signed.after())), false, true)).get(0);
    assertThat(again.after()).isEqualTo(signed.after());
  }

  @Test
  void digitsThatWouldBecomeOlderThanAnyCardAreNotRepaired() {
    for (String timestamp : List.of("202401311200", "'0001718000123'")) {
      String before = list(entry("{'timestamp':" + timestamp + ",'nonce_str':'a1'}"));
      SignedFixture signed = CardSigner.sign(request(List.of(fixture(before)), false, true)).get(0);
      assertThat(signed.after()).isEqualTo(before);
      assertThat(signed.leftAlone()).isNotEmpty();
    }
  }

  @Test
  void whatIsNotSafeToRepairIsNotRepaired() {
    String before = list(entry("{'timestamp':20240131,'nonce':'a1','signature':''}"));
    SignedFixture signed = CardSigner.sign(request(List.of(fixture(before)), false, true)).get(0);
    assertThat(signed.after()).isEqualTo(before);
    assertThat(signed.leftAlone()).hasSize(2);
  }

  @Test
  void resultsAndOtherListsAreNoneOfItsBusiness() {
    Fixture open =
        new Fixture(
            "a.json",
            Source.of(list(json("{'cardId':'pQ7fXt9LmZb2-cRkVw0NsYhUaE4o','code':'1'}"))),
            DocumentKind.OPEN_CARD,
            List.of(TestRun.TICKET));
    SignedFixture signed = CardSigner.sign(request(List.of(open), true, true)).get(0);
    assertThat(signed.after()).isEqualTo(signed.before());
    assertThat(signed.cards()).isZero();
  }

  /** It may have more errors than there is memory for. */
  @Test
  void aFileThatIsTooLargeIsReadNoFurtherThanThat() {
    AtomicInteger opened = new AtomicInteger();
    Source large =
        () -> {
          opened.incrementAndGet();
          return Source.of("[{},{},{}]").open();
        };
    List<Fixture> fixtures =
        List.of(
            new Fixture("a.json", large, null, List.of(TestRun.TICKET)),
            new Fixture("b.json", Source.of("[{}]"), null, List.of(TestRun.TICKET)));
    for (boolean fix : new boolean[] {false, true}) {
      opened.set(0);
      List<SignedFixture> signed = CardSigner.sign(request(fixtures, false, fix), 4);
      assertThat(opened).hasValue(1);
      assertThat(signed.get(0).leftAlone()).hasSize(1);
      assertThat(signed.get(1).leftAlone()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void whatDoesNotFitIntoMemoryIsLeftAloneAndNoOtherFile() {
    String list = list(entry("{'timestamp':1718000123}"));
    Source hungry =
        () ->
            new InputStream() {
              @Override
              public int read() {
                throw new OutOfMemoryError("as if");
              }

              @Override
              public int read(byte[] target, int from, int count) {
                return read();
              }
            };
    List<Fixture> fixtures =
        List.of(
            new Fixture("a.json", hungry, null, List.of(TestRun.TICKET)),
            new Fixture("b.json", Source.of(list + " "), null, List.of(TestRun.TICKET)),
            new Fixture("c.json", Source.of(list), null, List.of(TestRun.TICKET)));
    for (boolean fix : new boolean[] {false, true}) {
      List<SignedFixture> signed = CardSigner.sign(request(fixtures, false, fix), list.length());
      assertThat(signed.get(0).leftAlone())
          .extracting(finding -> finding.message().arguments().toString())
          .isNotEmpty()
          .allMatch(reason -> reason.contains("more memory is needed"));
      assertThat(signed.get(1).leftAlone())
          .extracting(finding -> finding.location().file() + finding.message().arguments())
          .containsExactly(
              "b.json[it has more than " + list.length() + " bytes, the most to sign]");
      assertThat(signed.subList(0, 2)).allMatch(each -> each.after().equals(each.before()));
      assertThat(signed.get(2).changed()).isEqualTo(1);
    }
  }

  @Test
  void oneTicketIsNeeded() {
    for (List<Ticket> tickets :
        List.of(List.<Ticket>of(), List.of(TestRun.TICKET, Ticket.of("b")))) {
      Fixture fixture = new Fixture("a.json", Source.of("[]"), null, tickets);
      assertThatThrownBy(() -> request(List.of(fixture), false, false))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static SignedFixture sign(String text) {
    return CardSigner.sign(request(List.of(fixture(text)), false, false)).get(0);
  }

  private static Fixture fixture(String text) {
    return new Fixture("a.json", Source.of(text), null, List.of(TestRun.TICKET));
  }

  private static SigningRequest request(List<Fixture> fixtures, boolean refresh, boolean fix) {
    Queue<String> nonces = new ArrayDeque<>(List.of("nonce1", "nonce2", "nonce3"));
    return new SigningRequest(
        fixtures, RuleSet.builtIn(Map.of()), TestRun.NOW, refresh, fix, nonces::remove);
  }

  private static List<Finding> findings(String text) {
    return new TestRun()
        .with("a.json", text.getBytes(StandardCharsets.UTF_8))
        .report()
        .atLeast(Severity.ERROR);
  }
}
