package io.github.wxcard.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Values of an array that take one line each, as findings do: with a line for each of its members
 * one would be twice as long.
 */
final class LineValues implements AutoCloseable {
  private final JsonGenerator array;
  private @Nullable JsonGenerator line;

  /** Lines of an array that a generator has begun and will end. */
  LineValues(JsonGenerator array) {
    this.array = array;
  }

  /** Writes one value. */
  void write(PrettyJson.Content value) throws IOException {
    // All that stands before a value, and no value.
    array.writeRawValue("");
    array.flush();
    JsonGenerator json = line;
    if (json == null) {
      json = PrettyJson.compact((OutputStream) array.getOutputTarget());
      line = json;
    }
    value.writeTo(json);
    json.flush();
  }

  @Override
  public void close() throws IOException {
    if (line != null) {
      line.close();
    }
  }
}
