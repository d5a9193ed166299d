package io.github.wxcard.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** JSON with one member a line: the same bytes on every system. */
final class PrettyJson {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new PrintableEscapes())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private PrettyJson() {}

  /** What goes into a document. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Writes a document piece by piece; leaves the stream open. */
  static void write(OutputStream out, Content content) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(new JsonLayout());
      content.writeTo(json);
      json.writeRaw('\n');
    }
  }

  /** What stands between the quotes of a text: to escape once what is written more than once. */
  static byte[] escaped(String text) throws IOException {
    ByteArrayOutputStream quoted = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(quoted)) {
      json.writeString(text);
    }
    return Arrays.copyOfRange(quoted.toByteArray(), 1, quoted.size() - 1);
  }

  /**
   * Writes one value of a document on a line of its own, as findings are: with a line for each of
   * its members one would be twice as long.
   */
  static void writeLine(JsonGenerator json, Content value) throws IOException {
    JsonLayout layout = (JsonLayout) json.getPrettyPrinter();
    layout.beginLine();
    value.writeTo(json);
    layout.endLine();
  }
}
