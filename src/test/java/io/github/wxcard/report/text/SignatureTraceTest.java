package io.github.wxcard.report.text;

import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static io.github.wxcard.CardJson.json;
import static io.github.wxcard.CardJson.string;
import static io.github.wxcard.CardJson.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.FixtureSecrets;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTraceTest {
  private static final String LIST =
      "["
          + entry(
              "pjZ8Yt1XGILfi-FUsewpnnolGgZk",
              "{'code':'1434008071','timestamp':1404896688,'nonce_str':'123',"
                  + "'signature':'f137ab68b7f8112d20ee528ab6074564e2796250'}")
          + json(",{'cardId':''}");

  @Test
  void showsHowASignatureIsPutTogetherWithoutTheTicket() throws IOException {
    Fixture fixture =
        new Fixture(
            "a.json", Source.of(LIST), null, List.of(Ticket.of("ojZ8YtyVyr30HheH3CM73y7h4jJE")));
    assertThat(lines(fixture))
        .containsExactly(
            "a.json:1:2 [0]",
            "  1. nonce_str   123",
            "  2. timestamp   1404896688",
            "  3. code        1434008071",
            "  4. api_ticket  ***",
            "  5. card_id     pjZ8Yt1XGILfi-FUsewpnnolGgZk",
            "  joined:    12314048966881434008071***pjZ8Yt1XGILfi-FUsewpnnolGgZk",
            "  signature: f137ab68b7f8112d20ee528ab6074564e2796250",
            "  found:     f137ab68b7f8112d20ee528ab6074564e2796250 (right)",
            "a.json:1:188 [1]",
            "  no signature can be made: cardExt is missing, or not one JSON object in a string; wxcard:validate says why",
            "  phone:     参数错误 (mvn wxcard:explain -Dwxcard.message=参数错误)",
            "a.json:1:"
                + (LIST.length() + 1)
                + " the file breaks off here; wxcard:validate says why");
  }

  @Test
  void thatThereIsNoTicketIsSaidOnceForAllCards() throws IOException {
    String ext = "{'timestamp':1718000123,'signature':'" + "0".repeat(40) + "'}";
    String list = array(entry("pCard", ext), entry("pOther", ext));
    assertThat(lines(Fixture.of("a.json", list)))
        .last()
        .isEqualTo(
            "a.json: there is no ticket; set wxcard.ticketFile, WXCARD_API_TICKET or"
                + " wxcard.ticketServerId");
    assertThat(lines(Fixture.of("a.json", list)))
        .filteredOn(line -> line.contains("there is no ticket"))
        .hasSize(1);
  }

  @Test
  void aSignatureIsRightForTheCardThatWasMeantOrNotAtAll() throws IOException {
    Ticket ticket = Ticket.of("my-ticket");
    String meant = CardSignature.of(ticket, List.of("1718000123", "pCard", "a1"));
    for (String[] of :
        new String[][] {
          {
            meant,
            "(right for the card as it was meant; wxcard:validate says what is wrong with it)"
          },
          {"0".repeat(40), "(wrong)"}
        }) {
      String entry =
          entry("pCard", "{'timestamp':1718000123,'nonceStr':'a1','signature':'" + of[0] + "'}");
      Fixture fixture = Fixture.of("a.json", array(entry)).withTickets(ticket);
      assertThat(lines(fixture)).contains("  found:     " + of[0] + " " + of[1]);
    }
  }

  @Test
  void showsNoLeakedSecretWhereverItStandsAndNoForgedLine() throws IOException {
    String ext = "{'nonce_str':'hush-hush','timestamp':1,'ticket':'hush-hush'}";
    Fixture fixture =
        new Fixture(
            "a\n[ERROR] b\u202e.json",
            Source.of(array(entry("p", ext))),
            null,
            List.of(Ticket.of("my-ticket")));
    assertThat(String.join("\n", lines(fixture)))
        .doesNotContain("hush")
        .doesNotContain("my-ticket")
        .startsWith("a\\u000a[ERROR] b\\u202e.json:1:2 [0]");
  }

  @Test
  void showsNoSecretOfAnotherFixture() throws IOException {
    Fixture leaking =
        Fixture.of("a.json", json("[{'cardId':'p','cardExt':'{}','api_ticket':'hush-hush'}]"))
            .withTickets(Ticket.of("of-another-merchant"));
    String ext = "{'nonce_str':'hush-hush','timestamp':1,'code':'of-another-merchant'}";
    Fixture fixture =
        Fixture.of("b.json", array(entry("p", ext))).withTickets(Ticket.of("my-ticket"));
    Gate gate = FixtureSecrets.gate(List.of(leaking, fixture));
    assertThat(String.join("\n", SignatureTrace.of(fixture, gate, Messages.in(Language.EN))))
        .contains("nonce_str", "code")
        .doesNotContain("hush")
        .doesNotContain("of-another");
  }

  private static final String OBJECT =
      json("{'timestamp':1718000123,'nonce_str':'a1','signature':''}");

  static Stream<Arguments> forms() {
    String string = written("p", string(OBJECT));
    String object = written("p", OBJECT);
    return Stream.of(
        Arguments.of(
            json("{'code':0,'data':") + array(string) + "}",
            List.of("cardExt stays the string that it is"),
            List.of("cardExt 字符串原样传入")),
        Arguments.of(
            inBody(json("{'a':") + string(array(underscored(string))) + "}"),
            List.of(
                "parse the 2 strings that it stands in, from the outer one to the inner;"
                    + " card_id becomes cardId; card_ext becomes cardExt, the string that it is"),
            List.of("由外到内依次解析它所在的 2 层字符串；把 card_id 作为 cardId；把字符串 card_ext 原样作为 cardExt")),
        Arguments.of(
            inBody(json("{'x':") + object + "}"),
            List.of("parse the string that it stands in; JSON.stringify(cardExt) becomes cardExt"),
            List.of("解析它所在的字符串；把 JSON.stringify(cardExt) 作为 cardExt")),
        Arguments.of(
            json("{'data':{'card_id':'p','timeStamp':1718000123,'nonceStr':'a1','signature':'x'}}"),
            List.of(
                "card_id becomes cardId; JSON.stringify({timestamp: timeStamp, nonce_str: nonceStr,"
                    + " signature: signature}) becomes cardExt"),
            List.of(
                "把 card_id 作为 cardId；把 JSON.stringify({timestamp: timeStamp, nonce_str: nonceStr,"
                    + " signature: signature}) 作为 cardExt")),
        Arguments.of(
            json("{'cardList':{'p':{'cardExt':") + OBJECT + "}}}",
            List.of("the name p becomes cardId; JSON.stringify(cardExt) becomes cardExt"),
            List.of("把名称 p 作为 cardId；把 JSON.stringify(cardExt) 作为 cardExt")),
        Arguments.of(
            json("{'data':") + written("p", array(OBJECT, OBJECT)) + "}",
            Collections.nCopies(
                2,
                "make one entry for each item of cardExt, of which JSON.stringify(item) becomes"
                    + " cardExt"),
            Collections.nCopies(2, "cardExt 里每一项各成一个条目，把 JSON.stringify(该项) 作为其 cardExt")),
        Arguments.of(
            OBJECT.replace(json("''"), json("'x'")),
            List.of("put the card id beside it as cardId; JSON.stringify(it) becomes cardExt"),
            List.of("在旁边加上 cardId，填卡券 ID；把 JSON.stringify(它) 作为 cardExt")),
        Arguments.of(array(string), List.of(), List.of()),
        Arguments.of(
            json("{'cardList':") + array(object) + json(",'code':0}"),
            List.of("JSON.stringify(cardExt) becomes cardExt"),
            List.of("把 JSON.stringify(cardExt) 作为 cardExt")));
  }

  private static String inBody(String json) {
    return json("{'body':") + string(json) + "}";
  }

  private static String underscored(String entry) {
    return entry.replace("cardId", "card_id").replace("cardExt", "card_ext");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void saysWhatAClientHasToDo(String json, List<String> english, List<String> chinese)
      throws IOException {
    Fixture fixture = Fixture.of("a.json", json).withTickets(Ticket.of("my-ticket"));
    assertThat(ofClient(fixture, Language.EN, "  client:    ")).isEqualTo(english);
    assertThat(ofClient(fixture, Language.ZH_CN, "  客户端：")).isEqualTo(chinese);
  }

  private static List<String> ofClient(Fixture fixture, Language language, String head)
      throws IOException {
    Gate gate = FixtureSecrets.gate(List.of(fixture));
    return SignatureTrace.of(fixture, gate, Messages.in(language)).stream()
        .filter(line -> line.startsWith(head))
        .map(line -> line.substring(head.length()))
        .toList();
  }

  @Test
  void saysWhatIsNotJudged() throws IOException {
    String script =
        "a = [{cardId: res.id, cardExt: '{}'},"
            + "{cardId: 'p', cardExt: {timestamp: 1718000123, nonce_str: nonce}},"
            + "{cardId: 'p', cardExt: JSON.stringify(ext)},"
            + "{cardId: 'p', cardExt: {timestamp: 1718000123, signature: sign(x)}},"
            + "{cardId: 'p', cardExt: {timestamp: 1718000123, nonce_str: '${nonce}'}}]";
    assertThat(lines(Fixture.of("a.js", script).withTickets(Ticket.of("my-ticket"))))
        .contains(
            "  not judged: cardId is no literal, so nobody knows here what it will be",
            "  not judged: nonce_str is no literal, so nobody knows here what it will be",
            "  not judged: cardExt is no literal, so nobody knows here what it will be",
            "  found:     not judged, as it is no literal",
            "a.js: 1 entry has a placeholder where a value belongs, and was not judged")
        .filteredOn(line -> line.startsWith("  signature:"))
        .hasSize(1);
  }

  @Test
  void aFixtureThatCannotBeReadIsNamed() {
    Source gone =
        () -> {
          throw new IOException("gone");
        };
    Fixture fixture = new Fixture("a\nb.json", gone, null, List.of());
    assertThatThrownBy(() -> FixtureSecrets.gate(List.of(fixture)))
        .isInstanceOf(IOException.class)
        .hasMessage("a\\u000ab.json cannot be read: gone");
  }

  @Test
  void aDiffShowsNoSecret() {
    Gate gate = Ticket.gate(List.of(Ticket.of("my-ticket")));
    String diff =
        UnifiedDiff.of(
            "a.json",
            "[\n{\"ticket\":\"hush\"},\n\"my-ticket\",\n1\n]",
            "[\n{\"ticket\":\"hush\"},\n\"my-ticket\",\n2\u202e\n]",
            gate);
    assertThat(diff.lines())
        .containsExactly(
            "--- a/a.json",
            "+++ b/a.json",
            "@@ -1,5 +1,5 @@",
            " [",
            " {\"ticket\":***},",
            " \"***\",",
            "-1",
            "+2\\u202e",
            " ]",
            "\\ No newline at end of file");
    assertThat(UnifiedDiff.of("a.json", "1\n", "2\n", gate)).doesNotContain("newline");
    assertThat(UnifiedDiff.of("a.json", "1", "1\n", gate).lines())
        .containsExactly(
            "--- a/a.json",
            "+++ b/a.json",
            "@@ -1,1 +1,1 @@",
            "-1",
            "\\ No newline at end of file",
            "+1");
  }

  private static List<String> lines(Fixture fixture) throws IOException {
    Gate gate = FixtureSecrets.gate(List.of(fixture));
    return SignatureTrace.of(fixture, gate, Messages.in(Language.EN));
  }
}
