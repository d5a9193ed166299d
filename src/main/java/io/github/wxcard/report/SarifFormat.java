package io.github.wxcard.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wxcard.engine.Report;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An outcome as SARIF 2.1.0, the interface for machines.
 *
 * <p>Written member by member, as the default report must cost a small run next to nothing; the
 * tests read it back through the classes of {@code java-sarif}.
 */
public final class SarifFormat implements ReportFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    PrettyJson.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          writeRun(outcome, json);
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeRun(Outcome outcome, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeTool(outcome, json);
    writeBaseIds(json);
    json.writeArrayFieldStart("results");
    SarifResults results = new SarifResults(outcome);
    PrettyJson.writeLines(json, outcome.report().findings(), results::write);
    json.writeEndArray();
    json.writeStringField("columnKind", "utf16CodeUnits");
    writeCounts(outcome.report(), json);
    json.writeEndObject();
  }

  private static void writeTool(Outcome outcome, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "wxcard-maven-plugin");
    json.writeStringField("version", outcome.version());
    json.writeStringField("semanticVersion", outcome.version());
    json.writeStringField("informationUri", "https://github.com/wxcard/wxcard-maven-plugin");
    json.writeArrayFieldStart("rules");
    SarifRules.in(outcome.language()).write(outcome.rules(), json);
    json.writeEndArray();
    json.writeStringField("language", outcome.language().tag());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeBaseIds(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(SarifResults.ROOT);
    writeText("description", "The root folder of the build's outermost project.", json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeCounts(Report report, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeNumberField("cards", report.cards());
    json.writeNumberField("files", report.files());
    json.writeNumberField("signaturesVerified", report.signaturesVerified());
    json.writeEndObject();
  }

  /** A message in the form of SARIF. */
  static void writeText(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
