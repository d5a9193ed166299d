package io.github.wxcard.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.wxcard.engine.Report;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;

/** An outcome as SARIF 2.1.0, the interface for machines. */
public final class SarifFormat implements ReportFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Result.class, ExplicitLevel.class)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** A result takes one line; with a line for each of its members it would be twice as long. */
  private static final ObjectWriter RESULT = MAPPER.writer().with(new PrintableEscapes());

  /**
   * The library leaves out a level of {@code warning}, which not every reader takes for granted.
   */
  @SuppressWarnings("unused") // Jackson reads it.
  private interface ExplicitLevel {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Result.Level getLevel();
  }

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    PrettyJson.write(
        MAPPER,
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
    List<ReportingDescriptor> descriptors =
        outcome.rules().rules().stream().map(rule -> descriptor(rule, outcome)).toList();
    SarifResults results = new SarifResults(outcome, descriptors);
    json.writeStartObject();
    json.writeFieldName("tool");
    MAPPER.writeValue(json, tool(descriptors, outcome));
    json.writeFieldName("originalUriBaseIds");
    MAPPER.writeValue(json, baseIds());
    json.writeArrayFieldStart("results");
    for (Finding finding : outcome.report().findings()) {
      json.writeRawValue(RESULT.writeValueAsString(results.of(finding)));
    }
    json.writeEndArray();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeObjectFieldStart("properties");
    writeCounts(outcome.report(), json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeCounts(Report report, JsonGenerator json) throws IOException {
    json.writeNumberField("cards", report.cards());
    json.writeNumberField("files", report.files());
    json.writeNumberField("signaturesVerified", report.signaturesVerified());
  }

  private static Tool tool(List<ReportingDescriptor> descriptors, Outcome outcome) {
    return new Tool()
        .withDriver(
            new ToolComponent()
                .withName("wxcard-maven-plugin")
                .withVersion(outcome.version())
                .withSemanticVersion(outcome.version())
                .withInformationUri(URI.create("https://github.com/wxcard/wxcard-maven-plugin"))
                .withLanguage(outcome.language().tag())
                .withRules(new LinkedHashSet<>(descriptors)));
  }

  private static OriginalUriBaseIds baseIds() {
    String description = "The root folder of the build's outermost project.";
    return new OriginalUriBaseIds()
        .withAdditionalProperty(
            SarifResults.ROOT,
            new ArtifactLocation().withDescription(new Message().withText(description)));
  }

  private static ReportingDescriptor descriptor(Rule rule, Outcome outcome) {
    Page page = Page.of(rule.info(), outcome.language());
    Severity level = outcome.rules().level(rule);
    String sarifLevel = SarifResults.level(level);
    return new ReportingDescriptor()
        .withId(rule.info().id())
        .withName(rule.getClass().getSimpleName())
        .withShortDescription(new MultiformatMessageString().withText(page.summary()))
        .withFullDescription(new MultiformatMessageString().withText(page.description()))
        .withHelp(
            new MultiformatMessageString().withText(page.plain()).withMarkdown(page.markdown()))
        .withDefaultConfiguration(
            new ReportingConfiguration()
                .withEnabled(level != Severity.OFF)
                .withLevel(ReportingConfiguration.Level.fromValue(sarifLevel)));
  }
}
