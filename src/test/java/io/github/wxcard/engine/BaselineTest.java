package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.TestRun;
import io.github.wxcard.baseline.Expectation;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.json.MalformedFileException;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.json.BaselineFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final String WRONG = "{\"cardList\":[{\"cardId\":\"\",\"code\":\"1\"}]}";
  private static final String ENTRY =
      "{\"rule\":\"schema-violation\",\"file\":\"a.json\",\"path\":\"cardList[0].cardId\"}";

  private static List<String> lines(String baseline) throws IOException {
    ValidationRequest request = new TestRun().with("a.json", WRONG).request();
    return Baseline.read(new NamedSource("baseline.json", Source.of(baseline)))
        .applied(CardValidator.validate(request), request, TODAY)
        .findings()
        .stream()
        .map(
            finding ->
                finding.location().file()
                    + ":"
                    + finding.location().region().start()
                    + " "
                    + finding.message().key())
        .toList();
  }

  @Test
  void anExpectedFindingIsNoneWhereverItStands() throws IOException {
    assertThat(lines("[]")).containsExactly("a.json:1:24 schema-violation.empty");
    assertThat(lines("[" + ENTRY + "]")).isEmpty();
  }

  @Test
  void whatNoLongerOccursIsNamedAtItsEntry() throws IOException {
    assertThat(lines("[" + ENTRY + ",\n " + ENTRY.replace("cardId", "code") + "]"))
        .containsExactly("baseline.json:2:2 stale-expectation.gone");
  }

  @Test
  void whatIsExpectedIsListedWithItsReason() throws IOException {
    ValidationRequest request = new TestRun().with("a.json", WRONG).request();
    String entry =
        ENTRY.replace(
            "}", ",\"reason\":\"of the ticket test-ticket-for-fixtures-only_it-is-no-secret\"}");
    Report report =
        Baseline.read(new NamedSource("b", Source.of("[" + entry + "]")))
            .applied(CardValidator.validate(request), request, TODAY);
    assertThat(report.expected()).hasSize(1);
    assertThat(report.expected().get(0).finding().rule()).isEqualTo("schema-violation");
    assertThat(report.expected().get(0).reason()).isEqualTo("of the ticket ***");
    assertThat(report.expectedCount(Severity.ERROR)).isEqualTo(1);
    assertThat(report.count(Severity.ERROR)).isZero();
  }

  @Test
  void whatMovesWithinItsListStaysExpected() throws IOException {
    String first = "{\"cardId\":\"\",\"cardExt\":\"{}\"}";
    String list = "{\"cardList\":[%s" + first + "]}";
    assertThat(moved(list.formatted(first + ","), 1)).isOne();
    assertThat(moved(list.formatted(""), 1)).isZero();
    assertThat(moved(list.formatted(first + "," + first + ","), 1, 2)).isOne();
  }

  /** How many empty card ids are found where those at some positions are expected. */
  private static long moved(String list, int... positions) throws IOException {
    ValidationRequest request = new TestRun().with("a.json", list).request();
    StringBuilder entries = new StringBuilder();
    for (int position : positions) {
      entries.append(entries.isEmpty() ? "" : ",");
      entries.append(ENTRY.replace("[0]", "[" + position + "]"));
    }
    Report report =
        Baseline.read(new NamedSource("b", Source.of("[" + entries + "]")))
            .applied(CardValidator.validate(request), request, TODAY);
    assertThat(report.findings()).noneMatch(each -> each.rule().equals("stale-expectation"));
    return report.findings().stream()
        .filter(each -> each.location().path().endsWith("cardId"))
        .count();
  }

  @Test
  void reasonsMoveAlong() throws IOException {
    String entry = "{\"cardId\":\"\",\"cardExt\":\"{}\"}";
    String good = "{\"cardId\":\"x\",\"cardExt\":\"{}\"}";
    String list = "{\"cardList\":[" + good + "," + entry + "," + entry + "]}";
    ValidationRequest request = new TestRun().with("a.json", list).request();
    String one = ENTRY.replace("}", ",\"reason\":\"one\"}");
    String two = ENTRY.replace("[0]", "[1]").replace("}", ",\"reason\":\"two\"}");
    List<Expectation> entries =
        Baseline.read(new NamedSource("b", Source.of("[" + one + "," + two + "]")))
            .renewed(CardValidator.validate(request), request, name -> false);
    assertThat(entries)
        .filteredOn(each -> each.reason() != null)
        .extracting(each -> each.path() + " " + each.reason())
        .containsExactly("cardList[1].cardId one", "cardList[2].cardId two");
  }

  @Test
  void anEntryExpectsNothingOfAMemberThatLooksLikeItsOwn() throws IOException {
    String name = "x".repeat(60);
    isApart(name + "a", name + "b");
    isApart("\\u0001", "\\\\u0001");
  }

  /** With one of two members expected, what is wrong with the other is found. */
  private static void isApart(String one, String other) throws IOException {
    String twice = "\"%s\":1,\n\"%<s\":2";
    String list = "[{" + twice.formatted(one) + "," + twice.formatted(other) + "}]";
    ValidationRequest request = new TestRun().with("a.json", list).request();
    Report report = CardValidator.validate(request);
    List<Finding> twins =
        report.findings().stream().filter(each -> each.rule().equals("duplicate-key")).toList();
    assertThat(twins).hasSize(2);
    Expectation first =
        new Expectation("duplicate-key", "a.json", twins.get(0).location().path(), null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaselineFormat.write(List.of(first), out);
    NamedSource file = new NamedSource("b", Source.of(out.toString(StandardCharsets.UTF_8)));
    assertThat(Baseline.read(file).applied(report, request, TODAY).findings())
        .contains(twins.get(1))
        .doesNotContain(twins.get(0));
  }

  @Test
  void filesOutsideTheRunAreNotJudged() throws IOException {
    assertThat(lines("[" + ENTRY + "," + ENTRY.replace("a.json", "b.json") + "]")).isEmpty();
  }

  @Test
  void catalogAndProjectConfigAreJudgedToo() throws IOException {
    String entries =
        "[" + ENTRY.replace("a.json", "c.json") + "," + ENTRY.replace("a.json", "p.json") + "]";
    ValidationRequest plain =
        new TestRun()
            .catalog("c.json", "{\"card\":{\"gift\":{\"base_info\":{\"id\":\"x\"}}}}")
            .request();
    NamedSource config = new NamedSource("p.json", Source.of("{}"));
    ValidationRequest request =
        ValidationRequest.builder(List.of())
            .rules(plain.rules())
            .now(plain.now())
            .explainSignatures(20)
            .catalog(plain.catalog())
            .projectConfig(config)
            .build();
    assertThat(
            Baseline.read(new NamedSource("baseline.json", Source.of(entries)))
                .applied(CardValidator.validate(request), request, TODAY)
                .findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("stale-expectation.gone", "stale-expectation.gone");
  }

  @Test
  void rewritingKeepsTheEntriesOfOtherFilesThatExist() throws IOException {
    ValidationRequest request = new TestRun().with("a.json", WRONG).request();
    String other = ENTRY.replace("a.json", "b.json").replace("}", ",\"reason\":\"other run\"}");
    String gone = ENTRY.replace("a.json", "gone.json");
    List<Expectation> entries =
        Baseline.read(new NamedSource("b", Source.of("[" + gone + "," + other + "]")))
            .renewed(CardValidator.validate(request), request, "b.json"::equals);
    assertThat(entries).extracting(Expectation::file).containsExactly("a.json", "b.json");
    assertThat(entries.get(1).reason()).isEqualTo("other run");
  }

  @Test
  void anEntryExpiresAfterItsDay() throws IOException {
    String dated = ENTRY.replace("}", ",\"reason\":\"old\",\"expires\":\"DATE\"}");
    assertThat(lines("[" + dated.replace("DATE", "2026-01-01") + "]")).isEmpty();
    assertThat(lines("[" + dated.replace("DATE", "2025-12-31") + "]"))
        .containsExactly("baseline.json:1:2 stale-expectation.expired");
  }

  @Test
  void reasonsAndDatesAreKeptOnRewriting() throws IOException {
    ValidationRequest request = new TestRun().with("b.json", WRONG).with("a.json", WRONG).request();
    String dated = ENTRY.replace("}", ",\"reason\":\"旧\",\"expires\":\"2026-02-01\"}");
    Baseline before =
        Baseline.read(
            new NamedSource("b", Source.of("[" + dated + "," + ENTRY.replace("Id", "x") + "]")));
    List<Expectation> entries =
        before.renewed(CardValidator.validate(request), request, name -> false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaselineFormat.write(entries, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .isEqualTo(
            """
            [
              {
                "rule": "schema-violation",
                "file": "a.json",
                "path": "cardList[0].cardId",
                "reason": "旧",
                "expires": "2026-02-01"
              },
              {
                "rule": "schema-violation",
                "file": "b.json",
                "path": "cardList[0].cardId"
              }
            ]
            """);
    Baseline after = Baseline.read(new NamedSource("b", Source.of(text)));
    assertThat(after.applied(CardValidator.validate(request), request, TODAY).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{}~line 1, column 1: an array of entries is expected",
        "[~line 1, column 2: not valid JSON: unexpected end",
        "``~line 1, column 1: an array of entries is expected",
        "\uFEFF[]~line 1, column 1: not valid JSON: byte order mark",
        "secret-of-a-ticket-file~line 1, column 1: not valid JSON: bad literal",
        "[{}]~line 1, column 2: the entry has no rule",
        "[7]~the entry has no rule",
        "[] []~line 1, column 4: more text after the array",
        "[] x~line 1, column 4: not valid JSON: trailing text",
        "[{\"rule\":\"a\",\"file\":\"b\",\"path\":\"c\"},]~column 37: not valid JSON: trailing comma",
        "[{\"rule\":\"a\",\"file\":\"b\"}]~has no path",
        "[{\"rule\":1}]~rule must be a string",
        "[{\"line\":1}]~line 1, column 3: not one of the members rule, file, path, reason, expires",
        "[{\"rule\":\"a\",\"file\":\"b\",\"path\":\"c\",\"expires\":\"soon\"}]~column 46: expires is no date"
      })
  void aBrokenBaselineIsRefusedWithThePlace(String text, String message) {
    assertThatThrownBy(() -> Baseline.read(new NamedSource("b", Source.of(text))))
        .isInstanceOf(MalformedFileException.class)
        .hasMessageContaining(message)
        .hasNoCause();
  }

  @Test
  void noExpectationsAreAnEmptyArray() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaselineFormat.write(List.of(), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[]\n");
  }

  @Test
  void withoutABaselineNothingIsExpected() {
    ValidationRequest request = new TestRun().with("a.json", WRONG).request();
    Report report = CardValidator.validate(request);
    assertThat(Baseline.none().applied(report, request, TODAY).findings())
        .extracting(Finding::rule)
        .containsExactly("schema-violation");
  }
}
