package io.github.wxcard.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrettyJsonTest {
  @Test
  void eachValueOfTheArrayTakesALine() throws IOException {
    String written =
        written(
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("lines");
              PrettyJson.writeLines(
                  json,
                  List.of(0, 1),
                  (line, number) -> {
                    line.writeStartObject();
                    line.writeNumberField("a", number);
                    line.writeArrayFieldStart("b");
                    line.writeEndArray();
                    line.writeStringField("c", "\u202e");
                    line.writeEndObject();
                  });
              json.writeEndArray();
              json.writeStringField("after", "x");
              json.writeEndObject();
            });
    assertThat(written)
        .isEqualTo(
            """
            {
              "lines": [
                {"a":0,"b":[],"c":"\\u202e"},
                {"a":1,"b":[],"c":"\\u202e"}
              ],
              "after": "x"
            }
            """);
  }

  @Test
  void anArrayWithoutValuesHasNoLine() throws IOException {
    String written =
        written(
            json -> {
              json.writeStartArray();
              PrettyJson.writeLines(
                  json, List.<Integer>of(), (line, number) -> line.writeNumber(number));
              json.writeEndArray();
            });
    assertThat(written).isEqualTo("[]\n");
  }

  private static String written(PrettyJson.Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrettyJson.write(out, content);
    return out.toString(StandardCharsets.UTF_8);
  }
}
