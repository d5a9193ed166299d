package io.github.wxcard.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.Fingerprints;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;

/** An outcome as a Code Quality report of GitLab, which shows it in merge requests. */
public final class GitLabFormat implements ReportFormat {
  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    Messages messages = outcome.messages();
    Fingerprints fingerprints = new Fingerprints(outcome.module());
    PrettyJson.write(
        out,
        json -> {
          json.writeStartArray();
          PrettyJson.writeLines(
              json,
              outcome.report().findings(),
              (line, finding) -> {
                line.writeStartObject();
                line.writeStringField("description", messages.text(finding));
                line.writeStringField("check_name", finding.rule());
                line.writeStringField("fingerprint", fingerprints.of(finding));
                line.writeStringField("severity", severity(finding.severity()));
                location(finding, outcome.module(), line);
                line.writeEndObject();
              });
          json.writeEndArray();
        });
  }

  private static void location(Finding finding, ModulePath module, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", module.ofReactor(finding.location().file()));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", finding.location().region().start().line());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** GitLab's words, of which two are worse still: {@code critical} and {@code blocker}. */
  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      default -> "info";
    };
  }
}
