package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.report.html.HtmlFormat;
import io.github.wxcard.report.json.GitLabFormat;
import io.github.wxcard.report.json.JsonFormat;
import io.github.wxcard.report.sarif.SarifFormat;
import io.github.wxcard.report.text.GitHubAnnotation;
import io.github.wxcard.report.xml.CheckstyleFormat;
import io.github.wxcard.report.xml.JUnitFormat;
import io.github.wxcard.report.xml.Xml;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** All reports tell of the same findings: as many, at the same places and levels. */
class ReportsAgreeTest {
  private static Outcome outcome;
  private static List<String> expected;

  @BeforeAll
  static void runOnce() throws IOException {
    outcome = RichRun.run().outcome(ModulePath.ROOT);
    expected =
        outcome.report().findings().stream()
            .map(
                finding ->
                    at(
                        shown(finding.location().file()),
                        finding.location().region().start().toString(),
                        finding.severity().label(),
                        finding.rule()))
            .toList();
    assertThat(expected).hasSizeGreaterThan(400);
    assertThat(expected).anyMatch(line -> line.contains(" info "));
  }

  @Test
  void sarif() throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode result : json(new SarifFormat()).at("/runs/0/results")) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      String uri = place.at("/artifactLocation/uri").asText();
      found.add(
          at(
              shown(URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8)),
              place.at("/region/startLine").asInt() + ":" + place.at("/region/startColumn").asInt(),
              result.get("level").asText().replace("note", "info"),
              result.get("ruleId").asText()));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void json() throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode finding : json(new JsonFormat()).get("findings")) {
      found.add(
          at(
              shown(finding.get("file").asText()),
              finding.at("/start/line").asInt() + ":" + finding.at("/start/column").asInt(),
              finding.get("level").asText(),
              finding.get("rule").asText()));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void gitLab() throws IOException {
    Map<String, String> levels = Map.of("major", "error", "minor", "warning", "info", "info");
    List<String> found = new ArrayList<>();
    for (JsonNode finding : json(new GitLabFormat())) {
      found.add(
          at(
              shown(finding.at("/location/path").asText()),
              finding.at("/location/lines/begin").asText(),
              levels.get(finding.get("severity").asText()),
              finding.get("check_name").asText()));
    }
    assertThat(found)
        .isEqualTo(expected.stream().map(line -> line.replaceAll(":\\d+ ", " ")).toList());
  }

  @Test
  void html() throws IOException {
    Pattern article =
        Pattern.compile(
            "<h3>([^<]+)</h3>|data-rule=\"([^\"]+)\" data-level=\"([^\"]+)\">\\s*<h4><a[^>]*>([^<]+)<");
    Matcher matcher = article.matcher(RichRun.text(new HtmlFormat(), outcome));
    List<String> found = new ArrayList<>();
    String file = "";
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        file = matcher.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
      } else {
        found.add(at(file, matcher.group(4), matcher.group(3), matcher.group(2)));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void checkstyle() throws Exception {
    Element root = Xml.valid(RichRun.bytes(new CheckstyleFormat(), outcome), "checkstyle.xsd");
    List<String> found = new ArrayList<>();
    for (Element error : Xml.all(root, "error")) {
      found.add(
          at(
              ((Element) error.getParentNode()).getAttribute("name"),
              error.getAttribute("line") + ":" + error.getAttribute("column"),
              error.getAttribute("severity"),
              error.getAttribute("source").substring("wxcard.".length())));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void jUnit() throws Exception {
    Element root = Xml.valid(RichRun.bytes(new JUnitFormat(), outcome), "junit.xsd");
    Pattern head = Pattern.compile("^(\\S.*:\\d+:\\d+ [a-z]+ [a-z-]+) \\S.*$", Pattern.MULTILINE);
    Matcher matcher = head.matcher(root.getTextContent());
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void gitHub() {
    List<String> found = new ArrayList<>();
    for (Finding finding : outcome.report().findings()) {
      RunnerCommand command =
          RunnerCommand.parse(
              GitHubAnnotation.of(finding, Messages.in(Language.EN), ModulePath.ROOT));
      String column = command.properties().getOrDefault("col", "?");
      found.add(
          at(
              command.properties().get("file"),
              command.properties().get("line") + ":" + column,
              command.name().replace("notice", "info"),
              command.properties().get("title").substring("wxcard: ".length())));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static JsonNode json(ReportFormat format) throws IOException {
    return new ObjectMapper().readTree(RichRun.bytes(format, outcome));
  }

  private static String shown(String file) {
    return io.github.wxcard.secret.Printable.line(file);
  }

  private static String at(String file, String place, String level, String rule) {
    return file + ":" + place + " " + level + " " + rule;
  }
}
