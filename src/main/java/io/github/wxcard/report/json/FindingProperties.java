package io.github.wxcard.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.wxcard.model.Finding;
import java.io.IOException;

/** What a rule says of a finding for machines, in JSON: text, numbers, lists, whatever it is. */
public final class FindingProperties {
  private FindingProperties() {}

  /** Writes them as an object. */
  public static void write(Finding finding, JsonGenerator json) throws IOException {
    if (finding.properties().isEmpty()) {
      json.writeStartObject();
      json.writeEndObject();
    } else {
      Mapping.MAPPER.writeValue(json, finding.properties());
    }
  }

  /**
   * Apart, as data binding loads hundreds of classes that most runs do without. It writes with
   * buffers of the generators it is given, and leaves none of its own on a thread.
   */
  private static final class Mapping {
    static final JsonMapper MAPPER =
        new JsonMapper(
            JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build());
  }
}
