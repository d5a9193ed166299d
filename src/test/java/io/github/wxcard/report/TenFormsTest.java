package io.github.wxcard.report;

import static io.github.wxcard.CardJson.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.baseline.Expectation;
import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.output.ReportKind;
import io.github.wxcard.message.Language;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.ValuePath;
import io.github.wxcard.report.json.BaselineFormat;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.CardSignature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same five cards in ten forms: the same is found in each, and told by every report. */
class TenFormsTest {
  private static final String ID = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4";
  private static final String OPENID = "oYj7VkAo0Ig-Dr2EmXwH5bFzLq4U";

  /** One of the five cards. */
  private record OneCard(String cardId, Map<String, String> ext) {
    /** The cards of a form: a good one, and four with a mistake each. */
    static List<OneCard> five(String nonce, boolean oneId) {
      List<OneCard> cards = new ArrayList<>();
      for (int at = 0; at < 5; at++) {
        Map<String, String> ext = new LinkedHashMap<>();
        ext.put("timestamp", at == 1 ? "1718000123000" : "171800012" + at);
        ext.put("nonce_str", at == 2 ? "\"shared\"" : '"' + nonce + at + '"');
        if (at == 4) {
          ext.put("code", "\"143400" + nonce + '"');
          ext.put("openid", '"' + OPENID + '"');
        }
        String cardId = ID + (oneId ? 0 : at);
        List<String> values = new ArrayList<>(List.of(cardId));
        ext.values().forEach(value -> values.add(value.replace("\"", "")));
        String right = CardSignature.of(TestRun.TICKET, values);
        ext.put("signature", '"' + (at == 3 ? "0".repeat(40) : right) + '"');
        cards.add(new OneCard(cardId, ext));
      }
      return cards;
    }

    String object() {
      List<String> members = new ArrayList<>();
      ext.forEach((name, value) -> members.add('"' + name + "\":" + value));
      return "{" + String.join(",", members) + "}";
    }

    String entry(String id, String ext) {
      return "{\"" + id + "\":\"" + cardId + "\",\"" + ext + "\":" + string(object()) + "}";
    }

    String flat() {
      String beside = object().replace("timestamp", "timeStamp").replace("nonce_str", "nonceStr");
      return "{\"appId\":\"wx\",\"card_id\":\"" + cardId + "\"," + beside.substring(1);
    }

    String keyed() {
      return '"' + cardId + "\":{\"cardExt\":" + object() + "}";
    }

    String script() {
      return "{ cardId: '" + cardId + "', cardExt: '" + object() + "' }";
    }
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("bare.json", list("a"));
    forms.put("answer.json", "{\"code\":0,\"data\":{\"cardList\":" + list("b") + "}}");
    forms.put("string.json", "{\"body\":" + string("{\"cardList\":" + list("c") + "}") + "}");
    forms.put("flat.json", "{\"data\":[" + all(OneCard.five("d", false), OneCard::flat) + "]}");
    forms.put(
        "keyed.json",
        "{\"data\":{\"cardList\":{" + all(OneCard.five("e", false), OneCard::keyed) + "}}}");
    forms.put(
        "several.json",
        "{\"data\":{\"cardId\":\""
            + ID
            + "0\",\"cardExt\":["
            + all(OneCard.five("f", true), OneCard::object)
            + "]}}");
    forms.put(
        "capture.har",
        "{\"log\":{\"entries\":[{\"response\":{\"content\":{\"text\":"
            + string("{\"data\":" + list("g") + "}")
            + "}}}]}}");
    forms.put(
        "wiremock.json",
        "{\"request\":{\"url\":\"/cards\"},\"response\":{\"status\":200,\"jsonBody\":{\"cardList\":"
            + list("h")
            + "}}}");
    forms.put(
        "page.js", "const cards = [" + all(OneCard.five("i", false), OneCard::script) + "];\n");
    forms.put(
        "lines.jsonl",
        all(OneCard.five("j", false), card -> card.entry("card_id", "card_ext"))
            .replace(",\n", "\n"));
    return forms;
  }

  private static String list(String nonce) {
    return "[" + all(OneCard.five(nonce, false), card -> card.entry("cardId", "cardExt")) + "]";
  }

  private static String all(
      List<OneCard> cards, java.util.function.Function<OneCard, String> written) {
    return String.join(",\n", cards.stream().map(written).toList());
  }

  private static ValidationRequest request(RuleSet rules, Map<String, String> forms) {
    List<Fixture> fixtures = new ArrayList<>();
    forms.forEach(
        (name, text) -> {
          Fixture fixture = Fixture.of(name, text).withTickets(TestRun.TICKET);
          boolean script = name.endsWith(".js");
          fixtures.add(script ? fixture.withReading(fixture.reading().asMixed()) : fixture);
        });
    return ValidationRequest.builder(fixtures)
        .rules(rules)
        .now(TestRun.NOW)
        .threads(2)
        .explainSignatures(20)
        .build();
  }

  private static ValidationRequest request() {
    return request(RuleSet.builtIn(Map.of()), forms());
  }

  @Test
  void theSameIsFoundInEachFormAtItsPlace() {
    Map<String, String> forms = forms();
    Report report = CardValidator.validate(request());
    assertThat(report.cards()).isEqualTo(50);
    for (String name : forms.keySet()) {
      List<String> found = new ArrayList<>();
      for (Finding finding : report.findings()) {
        if (finding.location().file().equals(name)) {
          String text = text(forms.get(name), finding.location().region());
          found.add(finding.rule() + " " + text.replace("\\", ""));
        }
      }
      List<String> expected =
          new ArrayList<>(
              List.of(
                  "timestamp-not-in-seconds 1718000123000",
                  "wrong-signature \"" + "0".repeat(40) + '"',
                  "code-with-openid \"" + OPENID + '"'));
      if (!name.equals("answer.json")) {
        expected.add("reused-nonce \"shared\"");
      }
      assertThat(found).as(name).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String text(String source, Region region) {
    return source.substring(offset(source, region.start()), offset(source, region.end()));
  }

  private static int offset(String source, Position position) {
    int start = 0;
    for (int line = 1; line < position.line(); line++) {
      start = source.indexOf('\n', start) + 1;
    }
    return start + position.column() - 1;
  }

  @Test
  void aBaselineOfTheRunExpectsAllOfIt() throws IOException {
    ValidationRequest request = request();
    Report report = CardValidator.validate(request);
    List<Expectation> entries = Baseline.none().renewed(report, request, name -> true);
    assertThat(entries).hasSameSizeAs(report.findings());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaselineFormat.write(entries, out);
    NamedSource file = new NamedSource("b", Source.of(out.toString(StandardCharsets.UTF_8)));
    assertThat(Baseline.read(file).applied(report, request, LocalDate.of(2026, 1, 1)).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void everyReportNamesEachPath(ReportKind kind) throws IOException {
    ValidationRequest request = request();
    Report report = CardValidator.validate(request);
    for (Language language : Language.values()) {
      Outcome outcome =
          Outcome.of(
              request, report, new FailOn(Severity.ERROR), ModulePath.ROOT, language, "1.2.3");
      String text = RichRun.text(kind.format(), outcome);
      for (Finding finding : report.findings()) {
        assertThat(text).contains(finding.location().file()).contains(finding.rule());
        // These two have no place for paths.
        if (kind != ReportKind.CHECKSTYLE && kind != ReportKind.GITLAB) {
          assertThat(text).contains(finding.location().path());
        }
      }
    }
  }

  @RuleInfo(id = "any-card", summary = "There is a card.", level = Severity.INFO)
  public static final class AnyCard implements CardRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      String nonce = String.valueOf(card.extFilled("nonce_str").text());
      findings.report(Issue.at(card.value(), card.filled("cardId").text(), nonce));
    }
  }

  @Test
  void anOwnRuleSeesTheSameCards() {
    RuleSet rules = new RuleSet(List.of(new AnyCard()), Map.of());
    Report report = CardValidator.validate(request(rules, forms()));
    assertThat(report.findings()).filteredOn(each -> each.rule().equals("any-card")).hasSize(50);
    assertThat(report.findings()).extracting(Finding::rule).doesNotContain("failed-rule");
  }

  @Test
  void aResultInAnAnswerIsComparedWithItsList() {
    String result = list("k").replace("}\"}", "}\",\"isSuccess\":true}");
    String answer =
        "{\"data\":{\"errMsg\":\"addCard:ok\",\"cardList\":"
            + result.replace("1718000124", "1718000199")
            + "}}";
    Fixture fixture = Fixture.of("a.add-card-result.json", answer).answering(list("k"));
    ValidationRequest request =
        ValidationRequest.builder(
                List.of(fixture.withReading(fixture.reading().at(ValuePath.of("data.cardList")))))
            .rules(RuleSet.builtIn(Map.of()))
            .now(TestRun.NOW)
            .explainSignatures(20)
            .build();
    Report report = CardValidator.validate(request);
    assertThat(report.pairs()).isEqualTo(1);
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("result-differs-from-request"))
        .extracting(finding -> finding.location().path())
        .containsExactly("data.cardList[4].cardExt.timestamp");
  }
}
