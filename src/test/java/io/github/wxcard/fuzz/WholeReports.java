package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.maven.output.ReportKind;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.text.CodeFrames;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.report.text.GitHubAnnotation;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.secret.Printable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** What must hold of the reports on a list, whatever its name and its bytes are. */
final class WholeReports {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WholeReports() {}

  /** Takes name, language and list from the fuzzer. */
  static void check(FuzzedDataProvider data) throws Exception {
    String name = "a" + data.consumeString(30);
    Language language = data.consumeBoolean() ? Language.EN : Language.ZH_CN;
    boolean raw = data.consumeInt(0, 7) == 0;
    FuzzedList list =
        raw ? new FuzzedList(data.consumeRemainingAsBytes(), null) : FuzzedList.of(data, 5);
    Outcome outcome = outcome(name, list, language);
    int findings = outcome.report().findings().size();
    for (ReportKind kind : ReportKind.values()) {
      byte[] bytes = bytes(kind, outcome);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      assertThat(text).as(kind.id()).doesNotContain(TestRun.TICKET.reveal());
      switch (kind.id()) {
        case "sarif" -> assertThat(JSON.readTree(bytes).at("/runs/0/results")).hasSize(findings);
        case "json" -> assertThat(JSON.readTree(bytes).get("findings")).hasSize(findings);
        case "gitlab" -> {
          JsonNode issues = JSON.readTree(bytes);
          assertThat(issues).hasSize(findings);
          assertThat(issues.findValuesAsText("fingerprint")).doesNotHaveDuplicates();
        }
        case "checkstyle" ->
            assertThat(
                    xml()
                        .parse(new ByteArrayInputStream(bytes))
                        .getElementsByTagName("error")
                        .getLength())
                .isEqualTo(findings);
        case "junit" ->
            assertThat(
                    xml()
                        .parse(new ByteArrayInputStream(bytes))
                        .getElementsByTagName("testcase")
                        .getLength())
                .isEqualTo(1);
        default -> {
          assertThat(text.split("<article class=\"finding ", -1)).hasSize(findings + 1);
          // The page's own are its icon and, where it has findings, its script.
          assertThat(text.split("<(?i:script|img|iframe|object|embed|link)\\b", -1))
              .hasSizeBetween(2, 3);
        }
      }
    }
    Messages messages = Messages.in(language);
    ConsoleFormat console = new ConsoleFormat(messages, ConsoleFormat.Palette.NONE);
    CodeFrames frames =
        new CodeFrames(outcome.report().findings(), outcome.report(), outcome.sources());
    for (Finding finding : outcome.report().findings()) {
      isPrintable(GitHubAnnotation.of(finding, messages, ModulePath.ROOT));
      isPrintable(messages.line(finding));
      String block = console.block(finding, frames.of(finding));
      assertThat(block).doesNotContain(TestRun.TICKET.reveal());
      block.lines().forEach(WholeReports::isPrintable);
    }
  }

  private static void isPrintable(String line) {
    assertThat(line.codePoints().filter(Printable::isHidden).filter(unit -> unit != '\t'))
        .as(line)
        .isEmpty();
  }

  private static Outcome outcome(String name, FuzzedList list, Language language) {
    Fixture fixture =
        new Fixture(
            name,
            () -> new ByteArrayInputStream(list.bytes()),
            list.kind(),
            List.of(TestRun.TICKET));
    ValidationRequest request =
        ValidationRequest.builder(List.of(fixture))
            .rules(RuleSet.builtIn(Map.of()))
            .now(TestRun.NOW)
            .explainSignatures(20)
            .build();
    return Outcome.of(
        request,
        CardValidator.validate(request),
        new FailOn(Severity.ERROR),
        ModulePath.ROOT,
        language,
        "1.2.3");
  }

  private static byte[] bytes(ReportKind kind, Outcome outcome) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kind.format().write(outcome, out);
    return out.toByteArray();
  }

  private static DocumentBuilder xml() throws ParserConfigurationException {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder;
  }
}
