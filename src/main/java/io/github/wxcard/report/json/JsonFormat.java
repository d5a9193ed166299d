package io.github.wxcard.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wxcard.engine.ExpectedFinding;
import io.github.wxcard.engine.Report;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Position;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;

/** An outcome as the project's own JSON; {@code report.schema.json} describes it. */
public final class JsonFormat implements ReportFormat {
  /** Changes where a reader of the form before could go wrong. */
  private static final int VERSION = 1;

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    Report report = outcome.report();
    Messages messages = outcome.messages();
    PrettyJson.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberField("version", VERSION);
          json.writeNumberField("files", report.files());
          json.writeNumberField("cards", report.cards());
          json.writeNumberField("signaturesVerified", report.signaturesVerified());
          if (report.templates() > 0) {
            json.writeNumberField("templates", report.templates());
          }
          json.writeArrayFieldStart("findings");
          PrettyJson.writeLines(
              json, report.findings(), (line, finding) -> finding(finding, messages, line));
          json.writeEndArray();
          if (!report.expected().isEmpty()) {
            json.writeArrayFieldStart("expected");
            PrettyJson.writeLines(
                json, report.expected(), (line, each) -> expected(each, messages, line));
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }

  private static void finding(Finding finding, Messages messages, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    members(finding, messages, json);
    json.writeEndObject();
  }

  private static void expected(ExpectedFinding expected, Messages messages, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    members(expected.finding(), messages, json);
    if (expected.reason() != null) {
      json.writeStringField("reason", expected.reason());
    }
    json.writeEndObject();
  }

  private static void members(Finding finding, Messages messages, JsonGenerator json)
      throws IOException {
    json.writeStringField("rule", finding.rule());
    json.writeStringField("level", finding.severity().label());
    json.writeStringField("file", finding.location().file());
    json.writeStringField("path", finding.location().path());
    position("start", finding.location().region().start(), json);
    position("end", finding.location().region().end(), json);
    json.writeStringField("message", messages.text(finding));
    json.writeFieldName("properties");
    FindingProperties.write(finding, json);
  }

  private static void position(String name, Position position, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
    json.writeEndObject();
  }
}
