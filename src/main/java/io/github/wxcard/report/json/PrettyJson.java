package io.github.wxcard.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON: the same bytes on every system, and what cannot be seen escaped. */
public final class PrettyJson {
  /** Its buffers are its own: those that Jackson shares hang on the thread after the build. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
          .characterEscapes(new PrintableEscapes())
          .rootValueSeparator((String) null)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private PrettyJson() {}

  /** What goes into a document. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** What is written of a value. */
  interface Value<T> {
    void writeTo(JsonGenerator json, T value) throws IOException;
  }

  /** Writes a document piece by piece, with one member a line; leaves the stream open. */
  static void write(OutputStream out, Content content) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(layout());
      content.writeTo(json);
      json.writeRaw('\n');
    }
    out.flush();
  }

  /**
   * Writes values of an array that was begun, each on a line of its own, as findings are: with a
   * line for each of its members one would be twice as long.
   */
  static <T> void writeLines(JsonGenerator array, Iterable<T> values, Value<T> value)
      throws IOException {
    try (JsonGenerator line = compact((OutputStream) array.getOutputTarget())) {
      for (T each : values) {
        // All that stands before a value, and no value.
        array.writeRawValue("");
        array.flush();
        value.writeTo(line, each);
        line.flush();
      }
    }
  }

  /** Writes values without any line end, one after the other; leaves the stream open. */
  public static JsonGenerator compact(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  /** Writes one string; leaves the stream open. */
  public static void writeText(String text, OutputStream out) throws IOException {
    try (JsonGenerator json = compact(out)) {
      json.writeString(text);
    }
  }

  private static PrettyPrinter layout() {
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""));
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    layout.indentObjectsWith(indenter);
    layout.indentArraysWith(indenter);
    return layout;
  }
}
