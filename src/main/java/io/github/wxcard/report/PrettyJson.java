package io.github.wxcard.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/** JSON with one member a line: the same bytes on every system. */
final class PrettyJson {
  private PrettyJson() {}

  /** What writes a whole document. */
  static ObjectWriter writer(JsonMapper mapper) {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return mapper
        .writer(
            new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter))
        .with(new PrintableEscapes());
  }

  /** What goes into a document. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /**
   * Writes a document piece by piece; leaves the stream open. Values in it are for the mapper
   * itself to write.
   */
  static void write(JsonMapper mapper, OutputStream out, Content content) throws IOException {
    try (JsonGenerator json = writer(mapper).createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      content.writeTo(json);
      json.writeRaw('\n');
    }
  }
}
