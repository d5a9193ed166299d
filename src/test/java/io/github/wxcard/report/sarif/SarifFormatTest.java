package io.github.wxcard.report.sarif;

import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wxcard.TestRun;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.RichRun;
import io.github.wxcard.ruleset.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class SarifFormatTest {
  private static final String WRONG = array(entry("x", "{'a':1,'a':2,'b':3}"));

  @Test
  void aCleanRunHasAnEmptyListOfResults() throws IOException {
    JsonNode run = run(new TestRun().with("a.json", TestRun.CLEAN), ModulePath.ROOT);
    assertThat(run.get("results").isArray()).isTrue();
    assertThat(run.get("results")).isEmpty();
    assertThat(run.get("properties").toString())
        .isEqualTo("{\"cards\":0,\"files\":1,\"signaturesVerified\":0}");
    assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
  }

  @Test
  void everyRuleIsDescribed() throws IOException {
    JsonNode rules =
        run(new TestRun().with("a.json", TestRun.CLEAN), ModulePath.ROOT).at("/tool/driver/rules");
    assertThat(rules).hasSameSizeAs(Rules.builtIn());
    for (JsonNode rule : rules) {
      String id = rule.get("id").asText();
      assertThat(rule.at("/shortDescription/text").asText()).as(id).isNotBlank();
      assertThat(rule.at("/fullDescription/text").asText()).as(id).isNotBlank();
      assertThat(rule.at("/help/text").asText()).as(id).isNotBlank();
      assertThat(rule.at("/help/markdown").asText()).as(id).startsWith("# " + id);
    }
  }

  @Test
  void eachResultTakesALine() throws IOException {
    List<String> lines =
        new String(
                bytes(new TestRun().with("a.json", WRONG), ModulePath.ROOT), StandardCharsets.UTF_8)
            .lines()
            .toList();
    int first = lines.indexOf("      \"results\": [") + 1;
    int after = lines.indexOf("      ],");
    assertThat(lines.subList(first, after))
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.startsWith("        {\"ruleId\":\""));
  }

  @Test
  void noValueMakesALinkOrAPlaceholder() throws IOException {
    JsonNode results = run(RichRun.run(), ModulePath.ROOT).get("results");
    assertThat(results)
        .extracting(result -> result.at("/message/text").asText())
        .anyMatch(text -> text.contains("[a]\\u0028b)\\u007b0}"))
        .noneMatch(text -> text.contains("](") || text.matches("(?s).*\\{\\d.*"));
  }

  @Test
  void aResultHasAllThatMachinesAskFor() throws IOException {
    JsonNode run = run(new TestRun().with("cards/ä b#1:2.json", WRONG), new ModulePath("module/a"));
    JsonNode result = null;
    for (JsonNode each : run.get("results")) {
      assertThat(each.get("level").asText()).isIn("error", "warning", "note");
      assertThat(each.get("partialFingerprints").get("wxcardFinding/v1").asText()).hasSize(64);
      String ruleId =
          run.at("/tool/driver/rules").get(each.get("ruleIndex").asInt()).get("id").asText();
      assertThat(ruleId).isEqualTo(each.get("ruleId").asText());
      if (ruleId.equals("duplicate-key")) {
        result = each;
      }
    }
    JsonNode location = result.at("/locations/0/physicalLocation");
    assertThat(location.at("/artifactLocation/uri").asText())
        .isEqualTo("module/a/cards/%C3%A4%20b%231%3A2.json");
    assertThat(location.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
    assertThat(location.get("region").toString())
        .isEqualTo("{\"startLine\":1,\"startColumn\":36,\"endLine\":1,\"endColumn\":41}");
    assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("[0].cardExt.a");
    assertThat(result.at("/relatedLocations/0/physicalLocation/region/startColumn").asInt())
        .isEqualTo(28);
  }

  @Test
  void fingerprintsSurviveAShiftOfLines() throws IOException {
    JsonNode before = run(new TestRun().with("a.json", WRONG), ModulePath.ROOT);
    JsonNode after = run(new TestRun().with("a.json", "\n\n  " + WRONG), ModulePath.ROOT);
    assertThat(before.get("results").findValuesAsText("wxcardFinding/v1"))
        .isEqualTo(after.get("results").findValuesAsText("wxcardFinding/v1"))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(3);
  }

  @Test
  void fingerprintsDifferAlsoWhereAListStandsTwice() throws IOException {
    String list = WRONG.substring(1, WRONG.length() - 1);
    String twice = "{\"cardList\":[" + list + "," + list + "],\"cardList\":[" + list + "]}";
    JsonNode run = run(new TestRun().with("a.json", twice).with("b.json", WRONG), ModulePath.ROOT);
    assertThat(run.get("results").findValuesAsText("wxcardFinding/v1"))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(6);
  }

  @Test
  void aRuleThatIsOffIsNotEnabled() throws IOException {
    Map<String, Severity> levels =
        Map.of("reused-nonce", Severity.OFF, "missing-nonce", Severity.INFO);
    JsonNode run = run(new TestRun().levels(levels).with("a.json", WRONG), ModulePath.ROOT);
    assertThat(run.at("/tool/driver/rules").toString())
        .contains("\"enabled\":false,\"level\":\"none\"");
    assertThat(run.get("results").findValuesAsText("level")).contains("note");
  }

  @Test
  void localeAndZoneChangeNoByte() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    TestRun run =
        new TestRun()
            .with("a.json", array(entry("x", "{'timestamp':1718000123000,'a':1,'a':2,'b':3}")));
    byte[] plain = bytes(run, ModulePath.ROOT);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      assertThat(bytes(run, ModulePath.ROOT)).isEqualTo(plain);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(new String(plain, StandardCharsets.UTF_8))
        .contains("1718000123 (2024-06-10 14:15:23 UTC+8)");
  }

  @Test
  void otherReadersKnowEveryMember() throws IOException {
    TestRun run = new TestRun().with("cards/a.json", WRONG);
    SarifSchema210 read =
        new ObjectMapper().readValue(bytes(run, ModulePath.ROOT), SarifSchema210.class);
    Run only = read.getRuns().get(0);
    List<Finding> findings = run.outcome(ModulePath.ROOT).report().findings();
    assertThat(only.getTool().getDriver().getRules()).hasSameSizeAs(Rules.builtIn());
    assertThat(only.getResults()).hasSameSizeAs(findings).hasSizeGreaterThan(3);
    for (int at = 0; at < findings.size(); at++) {
      Result result = only.getResults().get(at);
      assertThat(result.getRuleId()).isEqualTo(findings.get(at).rule());
      assertThat(result.getLocations().get(0).getPhysicalLocation().getRegion().getEndColumn())
          .isEqualTo(findings.get(at).location().region().end().column());
      assertThat(result.getRelatedLocations() == null ? 0 : result.getRelatedLocations().size())
          .isEqualTo(findings.get(at).related().size());
    }
  }

  private static JsonNode run(TestRun run, ModulePath module) throws IOException {
    return parse(bytes(run, module));
  }

  private static byte[] bytes(TestRun run, ModulePath module) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SarifFormat().write(run.outcome(module), out);
    return out.toByteArray();
  }

  private static JsonNode parse(byte[] bytes) throws IOException {
    return new ObjectMapper().readTree(bytes).at("/runs/0");
  }
}
