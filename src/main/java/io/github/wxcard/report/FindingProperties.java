package io.github.wxcard.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.wxcard.model.Finding;
import java.io.IOException;

/** What a rule says of a finding for machines, in JSON: text, numbers, lists, whatever it is. */
final class FindingProperties {
  private FindingProperties() {}

  /** Writes them as an object. */
  static void write(Finding finding, JsonGenerator json) throws IOException {
    if (finding.properties().isEmpty()) {
      json.writeStartObject();
      json.writeEndObject();
    } else {
      Mapping.MAPPER.writeValue(json, finding.properties());
    }
  }

  /** Apart, as data binding loads hundreds of classes that most runs do without. */
  private static final class Mapping {
    static final JsonMapper MAPPER = new JsonMapper();
  }
}
