package io.github.wxcard.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wxcard.engine.ExpectedFinding;
import io.github.wxcard.engine.Report;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Region;
import io.github.wxcard.report.Fingerprints;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.json.FindingProperties;
import io.github.wxcard.report.json.PrettyJson;
import io.github.wxcard.rule.Rule;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Findings as results of SARIF, one after the other. */
final class SarifResults {
  /** Stands for the folder of the reactor's root. */
  private static final String ROOT = "%SRCROOT%";

  private static final String FINGERPRINT = "wxcardFinding/v1";

  private static final Pattern LIVE = Pattern.compile("\\]\\(|(\\{)(?=\\d)");
  private static final String LINK = Matcher.quoteReplacement("]\\u0028");
  private static final String PLACEHOLDER = Matcher.quoteReplacement("\\u007b");

  private final Messages messages;
  private final ModulePath module;
  private final Fingerprints fingerprints;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, String> uris = new HashMap<>();

  /** Results, whose rules stand in the same file in the order of the outcome. */
  SarifResults(Outcome outcome) {
    this.messages = outcome.messages();
    this.module = outcome.module();
    this.fingerprints = new Fingerprints(module);
    for (Rule rule : outcome.rules().rules()) {
      indexes.put(rule.info().id(), indexes.size());
    }
  }

  /**
   * Writes findings, one a line; after them those that are expected, as suppressed outside of the
   * source. Of the results of a run either all or none tell of suppressions.
   */
  void write(Report report, JsonFrame.Lines lines) throws IOException {
    boolean suppressing = !report.expected().isEmpty();
    try (JsonGenerator json = PrettyJson.compact(lines.stream())) {
      for (Finding finding : report.findings()) {
        lines.next();
        json.writeStartObject();
        writeMembers(json, finding);
        if (suppressing) {
          json.writeArrayFieldStart("suppressions");
          json.writeEndArray();
        }
        json.writeEndObject();
        json.flush();
      }
      for (ExpectedFinding expected : report.expected()) {
        lines.next();
        json.writeStartObject();
        writeMembers(json, expected.finding());
        writeSuppression(json, expected.reason());
        json.writeEndObject();
        json.flush();
      }
    }
    lines.end();
  }

  private static void writeSuppression(JsonGenerator json, @Nullable String reason)
      throws IOException {
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    json.writeStringField("kind", "external");
    if (reason != null) {
      json.writeStringField("justification", reason);
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeMembers(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("ruleId", finding.rule());
    json.writeNumberField("ruleIndex", Objects.requireNonNull(indexes.get(finding.rule())));
    // Written where it is the default too, which not every reader takes for granted.
    json.writeStringField("level", SarifRules.level(finding.severity()));
    writeText("message", inert(messages.text(finding)), json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePlace(finding.location(), json);
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprints.of(finding));
    json.writeEndObject();
    writeRelated(finding.related(), json);
    if (!finding.properties().isEmpty()) {
      json.writeFieldName("properties");
      FindingProperties.write(finding, json);
    }
  }

  /**
   * A text in which SARIF sees neither a link, {@code [text](target)}, nor a placeholder, {@code
   * {0}}: what would make it one is shown escaped.
   */
  private static String inert(String text) {
    return LIVE.matcher(text).replaceAll(live -> live.group(1) == null ? LINK : PLACEHOLDER);
  }

  /** A message in the form of SARIF. */
  static void writeText(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void writeRelated(List<Location> related, JsonGenerator json) throws IOException {
    if (related.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (Location other : related) {
      json.writeStartObject();
      json.writeNumberField("id", id++);
      writePlace(other, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writePlace(Location location, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uris.computeIfAbsent(location.file(), module::uri));
    json.writeStringField("uriBaseId", ROOT);
    json.writeEndObject();
    writeRegion(location.region(), json);
    json.writeEndObject();
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", location.path());
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeRegion(Region region, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", region.start().line());
    json.writeNumberField("startColumn", region.start().column());
    json.writeNumberField("endLine", region.end().line());
    json.writeNumberField("endColumn", region.end().column());
    json.writeEndObject();
  }
}
