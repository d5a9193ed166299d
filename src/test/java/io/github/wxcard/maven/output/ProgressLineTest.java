package io.github.wxcard.maven.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final String WIPE = "\r\u001b[K";

  private final StringWriter console = new StringWriter();
  private long milliseconds = 5_000;

  @Test
  void showsNowAndThenHowFarItIs() {
    try (ProgressLine line = line()) {
      pass(line, 1_900);
      assertThat(console.toString()).isEmpty();
      pass(line, 100);
      pass(line, 100);
      pass(line, 100);
    }
    assertThat(console.toString())
        .isEqualTo(
            WIPE + "20 cards, 10 a second, 50 %" + WIPE + "40 cards, 18 a second, 100 %" + WIPE);
  }

  @Test
  void showsNothingOfAShortRun() {
    try (ProgressLine line = line()) {
      pass(line, 1_999);
    }
    assertThat(console.toString()).isEmpty();
  }

  private ProgressLine line() {
    return new ProgressLine(
        new PrintWriter(console), Messages.in(Language.EN), 400, () -> milliseconds * 1_000_000);
  }

  private void pass(ProgressLine line, long time) {
    line.judged(10);
    milliseconds += time;
    line.read(100);
  }
}
