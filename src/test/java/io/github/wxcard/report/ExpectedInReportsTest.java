package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.html.HtmlFormat;
import io.github.wxcard.report.json.JsonFormat;
import io.github.wxcard.report.sarif.SarifFormat;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.report.xml.JUnitFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the baseline lists fails nothing, and is seen wherever findings are. */
class ExpectedInReportsTest {
  private static final String WRONG = "{\"cardList\":[{\"cardId\":\"\",\"code\":\"1\"}]}";
  private static final String ENTRY =
      "[{\"rule\":\"schema-violation\",\"file\":\"a.json\",\"path\":\"cardList[0].cardId\","
          + "\"reason\":\"wrong on purpose <b>\"}]";

  private static Outcome outcome(String name) throws IOException {
    ValidationRequest request = new TestRun().with("a.json", WRONG).with("b.json", WRONG).request();
    Report report =
        Baseline.read(new NamedSource("base.json", Source.of(ENTRY.replace("a.json", name))))
            .applied(CardValidator.validate(request), request, LocalDate.EPOCH);
    return Outcome.of(
        request, report, new FailOn(Severity.ERROR), ModulePath.ROOT, Language.EN, "1.2.3");
  }

  private static String text(ReportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(outcome("a.json"), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theConsoleCountsThem() throws IOException {
    ConsoleFormat console = new ConsoleFormat(Messages.in(Language.EN), ConsoleFormat.Palette.NONE);
    assertThat(console.summary(outcome("a.json").report()))
        .isEqualTo("2 files, 2 cards, 0 signatures verified: 1 error (1 expected), 0 warnings");
    ConsoleFormat chinese =
        new ConsoleFormat(Messages.in(Language.ZH_CN), ConsoleFormat.Palette.NONE);
    assertThat(chinese.summary(outcome("a.json").report())).contains("1 个错误（另有 1 个在基线中）");
  }

  @Test
  void sarifSuppressesThemAndTellsOfSuppressionsInAll() throws IOException {
    JsonNode results = new ObjectMapper().readTree(text(new SarifFormat())).at("/runs/0/results");
    assertThat(results).hasSize(2);
    assertThat(results.at("/0/suppressions").isArray()).isTrue();
    assertThat(results.at("/0/suppressions")).isEmpty();
    assertThat(results.at("/1/suppressions/0/kind").asText()).isEqualTo("external");
    assertThat(results.at("/1/suppressions/0/justification").asText())
        .isEqualTo("wrong on purpose <b>");
    assertThat(results.at("/1/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("a.json");
  }

  @Test
  void jsonHasThemApart() throws IOException {
    JsonNode report = new ObjectMapper().readTree(text(new JsonFormat()));
    assertThat(report.get("findings")).hasSize(1);
    assertThat(report.get("expected")).hasSize(1);
    assertThat(report.at("/expected/0/reason").asText()).isEqualTo("wrong on purpose <b>");
    assertThat(report.at("/expected/0/file").asText()).isEqualTo("a.json");
  }

  @Test
  void jUnitSkipsTheirFile() throws IOException {
    assertThat(text(new JUnitFormat()))
        .contains(
            "tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"1\"",
            "<skipped message=\"1 expected finding (baseline)\"",
            "Reason: wrong on purpose &lt;b&gt;");
  }

  @Test
  void htmlHasASectionOfThem() throws IOException {
    String html = text(new HtmlFormat());
    String section = html.substring(html.indexOf("id=\"expected\""));
    assertThat(section)
        .contains("1 expected finding</h2>", "a.json:1:24", "Reason: wrong on purpose &lt;b&gt;");
    assertThat(html).doesNotContain("<li>a.json</li>");
  }
}
