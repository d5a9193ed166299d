package io.github.wxcard.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private static final String ID = "ptASVF23jZeiHlz7GxqsLWxO35Vl";

  private static Documents read(byte[] bytes) throws IOException {
    Documents documents = new Documents();
    Reading reading = Reading.ofFileName("stub.yaml");
    DocumentReader.read(new ByteArrayInputStream(bytes), reading, documents);
    return documents;
  }

  private static Documents read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What stands in a text at a place. */
  private static String at(String text, Region region) {
    return text.substring(offset(text, region.start()), offset(text, region.end()));
  }

  private static int offset(String text, Position position) {
    int start = 0;
    for (int line = 1; line < position.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + position.column() - 1;
  }

  @Test
  void anExampleOfAnApi() throws IOException {
    String text =
        """
        openapi: 3.1.0
        paths:
          /cards:
            get:
              responses:
                200:
                  description: 卡券 🎫   # what the page asks for
                  content:
                    application/json:
                      examples:
                        two:
                          value:
                            cardList:
                            - cardId: %s
                              cardExt: '{"timestamp":"1711013413","note":"it''s","signature":"ab"}'
                            - {cardId: "%s", cardExt: "{\\"timestamp\\": 17, \\"signature\\": \\"cd\\"}"}
        """
            .formatted(ID, ID);
    Documents read = read(text);
    String first =
        "paths[\"/cards\"].get.responses[\"200\"].content[\"application/json\"]"
            + ".examples.two.value.cardList";
    assertThat(at(text, read.places.get(first + "[0].cardId"))).isEqualTo(ID);
    assertThat(at(text, read.places.get(first + "[0].cardId#key"))).isEqualTo("cardId");
    assertThat(at(text, read.places.get(first + "[0].cardExt.timestamp")))
        .isEqualTo("\"1711013413\"");
    assertThat(at(text, read.places.get(first + "[0].cardExt.note"))).isEqualTo("\"it''s\"");
    assertThat(at(text, read.places.get(first + "[1].cardExt.timestamp"))).isEqualTo("17");
    assertThat(at(text, read.places.get(first + "[1].cardExt.signature#key")))
        .isEqualTo("\\\"signature\\\"");
    assertThat(read.end.complete()).isTrue();
  }

  @Test
  void aStubWithABodyOfText() throws IOException {
    String body =
        ("{\"data\":[{\"cardId\":\"" + ID + "\",\"cardExt\":\"{\\\"signature\\\":\\\"ab\\\"}\"}]}");
    String text =
        "request: {url: /cards}\n"
            + "response:\n"
            + "  body: '"
            + body
            + "'\n"
            + "  other: |-\n    "
            + body
            + "\n  last: 1\n";
    Documents read = read(text);
    assertThat(at(text, read.places.get("response.body.data[0].cardExt.signature")))
        .isEqualTo("\\\"ab\\\"");
    assertThat(at(text, read.places.get("response.other.data[0].cardExt.signature")))
        .isEqualTo("|-\n    " + body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12;NUMBER;12",
        "'\"12\"';STRING;12",
        "+12;NUMBER;12",
        "0o17;NUMBER;15",
        "0x1F;NUMBER;31",
        "007;NUMBER;7",
        ".5;NUMBER;0.5",
        ".inf;UNKNOWN;''",
        "1e999999999999;NUMBER;1e999999999999",
        "+1e999999999999;UNKNOWN;''",
        "True;TRUE;true",
        "'false';FALSE;false",
        "yes;STRING;yes",
        "~;NULL;null",
        "'';NULL;null",
        "2024-03-21;STRING;2024-03-21",
        "!!str 12;STRING;12",
        "!!int \"12\";NUMBER;12",
        "! 12;STRING;12",
        "!Ref 12;UNKNOWN;''",
        "&a 12;NUMBER;12",
        "*b;UNKNOWN;''",
      })
  void scalarsAreWhatTheCoreSchemaSays(String scalar, String type, String value)
      throws IOException {
    ScalarOfCode visitor = new ScalarOfCode();
    String text = "b: &b x\nc: {cardId: c, cardExt: '{}', code: " + scalar + " }";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DocumentReader.read(new ByteArrayInputStream(bytes), Reading.ofFileName("a.yml"), visitor);
    assertThat(visitor.seen).containsExactly(type + " " + value);
  }

  /** What the code of each card is. */
  private static final class ScalarOfCode implements DocumentVisitor {
    private final List<String> seen = new ArrayList<>();

    @Override
    public void card(Card card) {
      JsonValue code = card.value().member("code").value();
      seen.add(code.type() + " " + code.text());
    }

    @Override
    public void end(Document document) {}
  }

  @Test
  void placesAreExactInQuotesWhateverTheEscapes() throws IOException {
    String text =
        "cardList:\n- cardId: c\n  cardExt: \"{\\\"a\\\":\\\"\\U0001F3AB\\x41\\u0042\\/\\\",\n"
            + "     \\\"b\\\": \\\n     \\ 1,\n\n   \\\"c\\\":2}\"\n";
    Documents read = read(text);
    assertThat(at(text, read.places.get("cardList[0].cardExt.a")))
        .isEqualTo("\\\"\\U0001F3AB\\x41\\u0042\\/\\\"");
    assertThat(at(text, read.places.get("cardList[0].cardExt.b"))).isEqualTo("1");
    assertThat(at(text, read.places.get("cardList[0].cardExt.c"))).isEqualTo("2");
  }

  @Test
  void documentsAreNumberedWhereThereAreSeveral() throws IOException {
    String entry = "cardId: c\ncardExt: '{}'\n";
    assertThat(read("---\n" + entry).places).containsKey("cardId");
    assertThat(read("# x\n---\n" + entry + "...\n").places).containsKey("cardId");
    Documents two = read(entry + "--- # second\n" + entry);
    assertThat(two.places).containsKeys("[0].cardId", "[1].cardId");
    assertThat(two.end.complete()).isTrue();
    assertThat(read("").end.complete()).isTrue();
  }

  @Test
  void anAliasIsNotExpandedAndMergedEntriesAreTemplates() throws IOException {
    Documents read =
        read(
            """
            base: &base {cardId: c, cardExt: '{}'}
            cardList:
            - cardId: d
              cardExt: *ext
            - <<: *base
              cardId: e
            - *base
            """);
    assertThat(read.exts).hasSize(2);
    assertThat(read.exts.get(1)).isInstanceOf(CardExt.Absent.class);
    assertThat(read.end.templates()).isEqualTo(1);
  }

  @Test
  @Timeout(20)
  void aliasesOfAliasesCostNothing() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 {cardId: c, cardExt: '{}'}\n");
    for (int level = 1; level < 1_000; level++) {
      String alias = "*a" + (level - 1);
      bomb.append("a" + level + ": &a" + level + " [" + alias + "," + alias + "," + alias + "]\n");
    }
    assertThat(read(bomb.toString()).exts).hasSize(1);
  }

  @Test
  void repeatedNamesAreTold() throws IOException {
    assertThat(read("cardList:\n- {cardId: c, cardExt: '{}', cardId: d}\n").duplicates)
        .containsExactly("cardId");
    assertThat(read("a: 1\na: 2\nb: {cardId: c, cardExt: '{}'}\n").end.duplicates()).hasSize(1);
  }

  @Test
  void namesThatAreCollectionsArePassedOver() throws IOException {
    Documents read =
        read("? {a: [1, {b: 2}]}\n: [x]\n*k : 2\n? [q]\n: {cardId: c, cardExt: '{}'}\n");
    assertThat(read.places).containsKey("[\"[q]\"].cardId");
  }

  @Test
  void tellsOnceWhereItBreaksAndKeepsWhatCameBefore() throws IOException {
    String text =
        "cardList:\n- {cardId: c, cardExt: '{}'}\n- {cardId: d, cardExt: '{}'}\n- cardId: [e\n"
            + "  cardExt: }\n";
    Documents read = read(text);
    assertThat(read.kinds).hasSize(2);
    assertThat(read.end.complete()).isFalse();
    assertThat(read.end.errors()).hasSize(1);
    SyntaxError error = read.end.error();
    assertThat(error.reason()).isEqualTo(Reason.BAD_YAML);
    assertThat(error.ref().region().start()).isEqualTo(new Position(5, 10));
  }

  @Test
  void jsonAfterABreakIsFoundStill() throws IOException {
    Documents read =
        read("a: {{ .Values }}: }\n---\nx: [{\"cardId\": \"c\", \"cardExt\": \"{}\"}]\n");
    assertThat(read.kinds).hasSize(1);
    assertThat(read.end.errors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u0007", "\ufffe"})
  void charactersThatStandNowhereAreToldOnceAndHideNothing(String bad) throws IOException {
    Documents read = read("a: x" + bad + bad + "\ncardList:\n- {cardId: c, cardExt: '{}'}\n");
    assertThat(read.end.errors()).hasSize(1);
    assertThat(read.end.error().ref().region().start()).isEqualTo(new Position(1, 5));
    assertThat(read.kinds).hasSize(1);
  }

  @Test
  void bytesThatAreNoTextAreToldOnceAndHideNothing() throws IOException {
    byte[] bytes = "a: x?\ncardList: [{cardId: c, cardExt: '{}'}]".getBytes(StandardCharsets.UTF_8);
    bytes[4] = (byte) 0xff;
    Documents read = read(bytes);
    assertThat(read.end.errors())
        .extracting(SyntaxError::reason)
        .containsExactly(Reason.INVALID_UTF8);
    assertThat(read.kinds).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  @Timeout(20)
  void nestingIsLimited(String open) throws IOException {
    Documents read = read(open.repeat(100_000));
    assertThat(read.end.errors())
        .extracting(SyntaxError::reason)
        .hasSize(1)
        .isSubsetOf(Reason.DEEP_YAML, Reason.BAD_YAML);
  }

  @Test
  void halfACharacterIsNoYaml() throws IOException {
    assertThat(read("a: \"\\ud800\"").end.error().reason()).isEqualTo(Reason.BAD_YAML);
    assertThat(read("a: \"\\ud83d\\ude00\"").end.errors()).isEmpty();
  }

  @Test
  void whatIsTooLongIsNotRead() throws IOException {
    byte[] bytes = new byte[Limits.ENTRY + 100_000];
    Arrays.fill(bytes, (byte) '#');
    assertThat(read(bytes).end.error().reason()).isEqualTo(Reason.TOO_LONG);
  }

  /** Whatever the bytes, there is an end, and no exception. */
  @Test
  @Timeout(120)
  void readsAnything() throws IOException {
    Random random = new Random(20);
    String seed =
        "%YAML 1.2\n---\na: &a [1, 2.5, {cardId: c, cardExt: \"{\\\"a\\\":\\x41 \\\n 1}\"}] # c\n"
            + "b: *a\n? |+\n  lit\n: >-\n  fold\n\n  ed\nc: 'it''s'\n<<: !!str *a\n...\n---\n- ! x\n"
            + "- cardList: [{cardId: \"\\U0001F3AB\", cardExt: '{\"a\":1}'}]\n- !<tag:x> {a, b: }\n";
    String alphabet = " \n\t-?:,[]{}#&*!|>'\"%@`\\0xU~<=.é🎫\r\u0085\u2028";
    for (int turn = 0; turn < 20_000; turn++) {
      StringBuilder text = new StringBuilder(seed);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(3));
        int letter = random.nextInt(alphabet.length());
        text.replace(at, to, alphabet.substring(letter, letter + random.nextInt(2)));
      }
      Documents read = read(text.toString());
      assertThat(read.end).as(text.toString()).isNotNull();
    }
  }

  @Test
  void aLargeFileTakesNoLongerThanItIs() throws IOException {
    String text = "cardList:\n" + "- {cardId: c, cardExt: '{\"timestamp\":1}'}\n".repeat(50_000);
    long start = System.nanoTime();
    assertThat(read(text).kinds).hasSize(50_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
