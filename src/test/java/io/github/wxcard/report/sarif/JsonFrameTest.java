package io.github.wxcard.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonFrameTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void valuesComeWhereTheHolesAre() throws IOException {
    JsonFrame frame = frame("{\"a\":@,\"b\":@,\"c\":@}");
    frame.put(12L);
    frame.put(true);
    frame.putText("1.0.0-rc+2_x");
    frame.end();
    assertThat(written()).isEqualTo("{\"a\":12,\"b\":true,\"c\":\"1.0.0-rc+2_x\"}");
  }

  @Test
  void anyTextIsEscapedAsInOtherReports() throws IOException {
    JsonFrame frame = frame("[@]");
    frame.putText("\"a\\\u202e\u5361\n");
    frame.end();
    assertThat(written()).isEqualTo("[\"\\\"a\\\\\\u202e\u5361\\n\"]");
  }

  @Test
  void eachValueOfAnArrayTakesALine() throws IOException {
    JsonFrame frame = frame("{\n  \"a\": [@],\n  \"b\": [@]\n}\n");
    JsonFrame.Lines lines = frame.lines(4);
    for (int value = 1; value <= 2; value++) {
      lines.next();
      lines.stream().write('0' + value);
    }
    lines.end();
    frame.lines(4).end();
    frame.end();
    assertThat(written()).isEqualTo("{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": []\n}\n");
  }

  private JsonFrame frame(String text) {
    return new JsonFrame(text.getBytes(StandardCharsets.UTF_8), '@', out);
  }

  private String written() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
