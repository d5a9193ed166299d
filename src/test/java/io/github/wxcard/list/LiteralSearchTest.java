package io.github.wxcard.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were made to keep a search busy, or to lead it astray. */
class LiteralSearchTest {
  private static final String ENTRY =
      "{\"cardId\":\"pQ7fXt9LmZb2-cRkVw0NsYhUaE4o\",\"cardExt\":\"{}\"}";

  private static final String SERIALIZED =
      "{\"cardList\":[{\"cardId\":\"pQ7fXt9LmZb2-cRkVw0NsYhUaE4o\","
          + "\"cardExt\":\"{\\\"timestamp\\\":1}\"}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\\"",
        "\\`{",
        "\\'{",
        "\\x\"{",
        "\"{\\",
        "\\\"{\\\"cardId\\\":",
        "\\\"\"\"{",
        "\"\"\"{\\",
        "'''[\\",
        "{a:f(\"\\'{\"),b:1},",
        "{a:f(\"{a:\"),b:1},",
        "{a:f(\"`{\"),b:1},",
        "{a:f({b:g({c:h(",
        "{cardList:[",
        "{a:[x(",
        "[{a:{{b:",
        "\"\"{\"\"",
        "\"{\"\"a"
      })
  void noCharacterIsReadAgainAndAgain(String unit) throws IOException {
    long once = reads(unit.repeat(2_000));
    long twice = reads(unit.repeat(4_000));
    assertThat(twice).isLessThan(3 * once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{cardList:[", "{cardId:1,cardList:[", "{a:[{b:"})
  void whatIsNestedDeeperThanContainersMayBeIsSearchedAllTheSame(String unit) {
    String text = unit.repeat(65) + ENTRY + unit.repeat(20_000);
    assertThat(cards("a.js", text)).isOne();
    assertThat(cards("a.json", "{\"cardList\":[" + ENTRY + "," + text)).isEqualTo(2);
  }

  @Test
  void aListIsNotTakenForAPartOfTheCallBeforeIt() {
    assertThat(cards("a.js", "x = {a: f(\"{a: \"), cardList: [" + ENTRY + "]};")).isOne();
  }

  @Test
  void aQuoteThatIsNeverClosedHidesNoListAfterIt() {
    String long13Million = "x".repeat(13_000_000);
    String text = "it's `{ of\n" + long13Million + "\n[" + ENTRY + "]";
    assertThat(cards("a.log", text)).isOne();
  }

  /** JSON in quotes of a shell, a log or a configuration, which leave backslashes as they are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -d '%s' http://localhost/coupons",
        "2026-11-30 12:00:00 INFO body='%s' cost=12ms",
        "s = r'%s'",
        "val s = \"\"\"%s\"\"\"",
        "var s = `%s`",
        "<div data-cards='%s'></div>"
      })
  void backslashesStayWhereQuotesLeaveThem(String line) {
    Judged judged = judged("a.txt", line.formatted(SERIALIZED));

    assertThat(judged.cards()).hasSize(1);
    assertThat(judged.document().errors()).isEmpty();
    assertThat(judged.cards().get(0).ext().object()).isNotNull();
    int ext = line.indexOf("%s") + SERIALIZED.indexOf("timestamp") + 1;
    JsonValue timestamp = judged.cards().get(0).ext().object().members().get(0).value();
    assertThat(timestamp.text()).isEqualTo("1");
    assertThat(timestamp.ref().region().start().column())
        .isEqualTo(ext + "timestamp\\\":".length());
  }

  /** A table, a verbatim string of C#, a statement of SQL in quotes of the kind of JSON. */
  @ParameterizedTest
  @ValueSource(strings = {"id,body\n1,\"%s\"\n2,", "var s = @\"%s\";", "values (\"%s\")"})
  void quotesThatStandTwiceAreOne(String line) {
    String twice = SERIALIZED.replace("\"", "\"\"");
    Judged judged = judged("a.csv", line.formatted(twice));

    assertThat(judged.cards()).hasSize(1);
    assertThat(judged.document().errors()).isEmpty();
    JsonValue timestamp = judged.cards().get(0).ext().object().members().get(0).value();
    int column = line.lastIndexOf('\n', line.indexOf("%s")) + 1;
    assertThat(timestamp.ref().region().start().column())
        .isEqualTo(line.indexOf("%s") - column + twice.indexOf(":1") + 2);
  }

  /** There the client gets another text than the one that is seen. */
  @ParameterizedTest
  @ValueSource(strings = {"a.js", "a.ts", "a.java"})
  void aScriptUndoesThem(String name) {
    Judged judged = judged(name, "parse('%s')".formatted(SERIALIZED));

    assertThat(judged.cards()).hasSize(1);
    assertThat(judged.document().errors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.php", "a.js", "a.txt"})
  void escapesAreUndoneWhereThatGivesJson(String name) {
    Judged judged = judged(name, "$s = '%s';".formatted(SERIALIZED.replace("\\", "\\\\")));

    assertThat(judged.cards()).hasSize(1);
    assertThat(judged.document().errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "let a = \"{\\\"cardList\\\":[{\\\"cardId\\\":1,\\\"pad\\\":\\\"|1:9",
        "let list = [1]; let a = `[{\\\"cardId\\\":1,\\\"pad\\\":\\\"|1:25",
        "let a = {cardList:[{cardId:1,cardExt:'|1:38"
      })
  void aLiteralThatIsTooLongIsNotPassedOverInSilence(String beginning, String place) {
    Document read = judged("a.js", beginning + "x".repeat(17_000_000) + "'\"`;").document();
    assertThat(read.errors()).extracting(SyntaxError::reason).containsExactly(Reason.TOO_LONG);
    assertThat(read.errors().get(0).ref().region().start()).hasToString(place);
  }

  @Test
  void aStringMayBeAsLongAsItMayBe() {
    String beginning = ENTRY.substring(0, ENTRY.length() - 1) + ",\"pad\":\"";
    String pad = "x".repeat(Limits.STRING - beginning.length() - 3);
    assertThat(cards("a.js", "a = '[" + beginning + pad + "\"}]'")).isOne();
  }

  @Test
  void whatIsTooLongInAFileIsToldOnce() {
    String text = "{\"cardList\":[{\"cardId\":\"" + "x".repeat(25_000_000) + "\"}]}";
    assertThat(judged("a.json", text).document().errors()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"8, 1", "9, 0", "60, 0"})
  void textsInCallsCountAsTextsToo(int texts, int found) {
    String text = ENTRY;
    for (int depth = 0; depth < texts; depth++) {
      text = "{\"cardId\":f(\"" + percent(text) + "\")}";
    }
    assertThat(cards("a.js", "x = " + text)).isEqualTo(found);
  }

  private static String percent(String text) {
    return text.replace("%", "%25").replace("\"", "%22").replace("{", "%7B");
  }

  private static long reads(String text) throws IOException {
    CountedText counted = new CountedText(text);
    Search search = new Search(Reading.AUTO, DocumentVisitor.NOBODY);
    new LiteralSearch(search, counted, 0, 0).search(0, text.length());
    return counted.reads;
  }

  private static int cards(String name, String text) {
    return judged(name, text).cards().size();
  }

  private record Judged(List<Card> cards, Document document) {}

  private static Judged judged(String name, String text) {
    List<Card> cards = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    DocumentVisitor visitor =
        new DocumentVisitor() {
          @Override
          public void card(Card card) {
            cards.add(card);
          }

          @Override
          public void end(Document document) {
            documents.add(document);
          }
        };
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      DocumentReader.read(new ByteArrayInputStream(bytes), Reading.ofFileName(name), visitor);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Judged(cards, documents.get(0));
  }

  /** A text that counts how often it is asked for a character. */
  private static final class CountedText implements Text {
    private final String text;
    private long reads;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public int charAt(long offset) {
      reads++;
      return offset < text.length() ? text.charAt((int) offset) : END;
    }

    @Override
    public Region region(long start, long end) {
      return Region.START;
    }
  }
}
