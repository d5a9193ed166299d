package io.github.wxcard.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wxcard.baseline.Expectation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Expected findings as the file that people keep: the same bytes for the same entries. */
public final class BaselineFormat {
  private BaselineFormat() {}

  /** Writes them in their order; leaves the stream open. */
  public static void write(List<Expectation> entries, OutputStream out) throws IOException {
    PrettyJson.write(
        out,
        json -> {
          json.writeStartArray();
          for (Expectation entry : entries) {
            write(entry, json);
          }
          json.writeEndArray();
        });
  }

  private static void write(Expectation entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", entry.rule());
    json.writeStringField("file", entry.file());
    json.writeStringField("path", entry.path());
    if (entry.reason() != null) {
      json.writeStringField("reason", entry.reason());
    }
    if (entry.expires() != null) {
      json.writeStringField("expires", entry.expires().toString());
    }
    json.writeEndObject();
  }
}
