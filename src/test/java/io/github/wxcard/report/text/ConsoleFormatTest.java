package io.github.wxcard.report.text;

import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static io.github.wxcard.CardJson.json;
import static io.github.wxcard.CardJson.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.Counts;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsoleFormatTest {
  private static final ConsoleFormat ENGLISH =
      new ConsoleFormat(Messages.in(Language.EN), ConsoleFormat.Palette.NONE);

  @Test
  void aBlockHasPlaceMessageFrameAndPath() {
    String json =
        """
        {"cardList": [
          {"cardId": "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o",
           "cardExt": "{\\"timestamp\\":1718000123000,\\"nonce_str\\":\\"a\\"}"}
        ]}
        """;
    assertThat(block(json, "timestamp-not-in-seconds"))
        .isEqualTo(
            """
            src/cards/a.json:3:31 error timestamp-not-in-seconds
                    timestamp 1718000123000 is in milliseconds; cardExt takes seconds: 1718000123 (2024-06-10 14:15:23 UTC+8)
                    3 |    "cardExt": "{\\"timestamp\\":1718000123000,\\"nonce_str\\":\\"a\\"}"}
                      |                               ^^^^^^^^^^^^^
                    cardList[0].cardExt.timestamp""");
  }

  @Test
  void aBlockNamesRelatedPlaces() {
    assertThat(block(json("[{'a':1,\n'a':2}]"), "duplicate-key"))
        .contains("src/cards/a.json:2:1 error duplicate-key")
        .endsWith("see also src/cards/a.json:1:3");
  }

  @Test
  void aPlaceIsNamedOnceAndNeverTakenForALongerOne() {
    Location first = place(5, 6);
    Message message = Message.of("reused-nonce", "aaa", "a.json:5:6");
    assertThat(block(message, first)).doesNotContain("see also");
    for (Location other : List.of(place(5, 62), place(5, 61), place(15, 6), place(5, 6))) {
      String named = "a.json:" + other.region().start();
      Message longer = Message.of("reused-nonce", "aaa", named);
      assertThat(block(longer, first).contains("see also a.json:5:6"))
          .isEqualTo(!named.equals("a.json:5:6"));
      Message suffix = Message.of("reused-nonce", "aaa", "data." + named);
      assertThat(block(suffix, other)).endsWith("see also " + named);
    }
  }

  @Test
  void aLongNameIsCutHereAlone() {
    String name = "x".repeat(100);
    String path = "[0]." + name;
    List<Finding> findings = TestRun.findings(json("[{'%1$s':1,\n'%1$s':1}]").formatted(name));
    assertThat(findings).anyMatch(each -> each.location().path().equals(path));
    for (Finding each : findings) {
      assertThat(ENGLISH.block(each, null)).doesNotContain("x".repeat(61));
    }
    assertThat(ShownPath.of("cardList[0].a[\"b\\\"].c\"][\"" + name + "\"]." + name))
        .isEqualTo(
            "cardList[0].a[\"b\\\"].c\"][\"" + "x".repeat(60) + "…\"]." + "x".repeat(60) + "…");
    assertThat(ShownPath.of("$")).isEqualTo("$");
  }

  private static Location place(int line, int column) {
    Position start = new Position(line, column);
    return new Location("a.json", new Region(start, start), "$");
  }

  private static String block(Message message, Location related) {
    Finding finding =
        new Finding(
            "reused-nonce",
            Severity.ERROR,
            place(9, 9),
            message,
            List.of(related),
            new TreeMap<>());
    return ENGLISH.block(finding, null);
  }

  @Test
  void aFileNameForgesNoLine() {
    Report report = new TestRun().with("a\n[ERROR] b\u202e.json", "x").report();
    assertThat(ENGLISH.block(report.findings().get(0), null).lines().findFirst().orElseThrow())
        .isEqualTo("a\\u000a[ERROR] b\\u202e.json:1:1 error malformed-json");
    assertThat(Messages.in(Language.EN).line(report.findings().get(0)))
        .startsWith("a\\u000a[ERROR]");
  }

  @Test
  void theSummaryCountsInTrueNumbers() {
    Map<String, Severity> levels = Map.of("missing-nonce", Severity.INFO);
    TestRun run = new TestRun().tickets().levels(levels);
    assertThat(ENGLISH.summary(run.report()))
        .isEqualTo("0 files, 0 cards, 0 signatures verified: 0 errors, 0 warnings");
    String list = array(entry("{'timestamp':5}"));
    assertThat(ENGLISH.summary(run.with("a.json", list).report()))
        .isEqualTo("1 file, 1 card, 0 signatures verified: 1 error, 1 warning, 1 info");
    assertThat(ENGLISH.summary(run.with("b.json", list).report()))
        .isEqualTo("2 files, 2 cards, 0 signatures verified: 2 errors, 2 warnings, 2 infos");
    ConsoleFormat chinese =
        new ConsoleFormat(Messages.in(Language.ZH_CN), ConsoleFormat.Palette.NONE);
    assertThat(chinese.summary(run.report())).contains("2 个文件").contains("2 个错误");
  }

  @Test
  void theSummaryNamesWhatWasNotJudged() {
    String template = entry("${card}", "{}");
    Reading mixed = Reading.AUTO.asMixed();
    List<Fixture> fixtures =
        List.of(
            Fixture.of("a.json", array(template, template)).withReading(mixed),
            Fixture.of("b.json", json("{'ok':1}")).withReading(mixed),
            Fixture.of("c.json", json("{'cardId':1}")).withReading(mixed));
    Report both = report(fixtures);
    assertThat(ENGLISH.summary(both))
        .isEqualTo(
            "3 files, 0 cards, 0 signatures verified: 0 errors, 0 warnings;"
                + " 2 files without a list; 2 templates not judged");
    assertThat(
            new ConsoleFormat(Messages.in(Language.ZH_CN), ConsoleFormat.Palette.NONE)
                .summary(both))
        .endsWith("0 个警告；2 个文件不含列表；2 个模板未检查");
    String one = json("{'data':") + list(template) + "}";
    Report single = report(List.of(Fixture.of("a.json", one), fixtures.get(1)));
    assertThat(ENGLISH.summary(single)).endsWith("; 1 file without a list; 1 template not judged");
    assertThat(Counts.sum(Stream.of(Counts.of(both), Counts.of(single))).templates()).isEqualTo(3);
  }

  private static Report report(List<Fixture> fixtures) {
    return CardValidator.validate(
        ValidationRequest.builder(fixtures)
            .rules(RuleSet.builtIn(Map.of()))
            .now(TestRun.NOW)
            .explainSignatures(0)
            .build());
  }

  @Test
  void largeNumbersHaveNoSeparators() {
    Report report =
        new Report(
            List.of(),
            List.of(),
            1234,
            5_000_000,
            1,
            1,
            Set.of(),
            0,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Ticket.gate(List.of()));
    assertThat(ENGLISH.summary(report)).startsWith("1234 files, 5000000 cards, 1 signature ");
  }

  private static String block(String json, String rule) {
    ValidationRequest request = new TestRun().with("src/cards/a.json", json).request();
    Report report = CardValidator.validate(request);
    Finding finding =
        report.findings().stream()
            .filter(each -> each.rule().equals(rule))
            .findFirst()
            .orElseThrow();
    CodeFrames frames =
        new CodeFrames(
            List.of(finding),
            report,
            Map.of("src/cards/a.json", request.fixtures().get(0).source()));
    return ENGLISH.block(finding, frames.of(finding)).replace(System.lineSeparator(), "\n");
  }
}
