package io.github.wxcard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringTextTest {
  @Test
  void placesInALongTextAreThoseOfItsCharactersAsWritten() {
    Random random = new Random(22);
    String[] written = {"a", "券", "\\n", "\\\"", "\\\\", "\\u5238"};
    String decoded = "a券\n\"\\券";
    StringBuilder source = new StringBuilder("  \"");
    StringBuilder text = new StringBuilder();
    int[] starts = new int[5_001];
    for (int at = 0; at < 5_000; at++) {
      int which = random.nextInt(written.length);
      starts[at] = source.length();
      source.append(written[which]);
      text.append(decoded.charAt(which));
    }
    starts[5_000] = source.length();
    StringText embedded = new StringText(text.toString(), window(source + "\""), 3);
    for (int round = 0; round < 500; round++) {
      int start = random.nextInt(5_001);
      int end = start + random.nextInt(5_001 - start);
      assertThat(embedded.region(start, end)).isEqualTo(columns(starts[start], starts[end]));
    }
    assertThat(embedded.charAt(4_999)).isEqualTo(text.charAt(4_999));
    assertThat(embedded.charAt(5_000)).isEqualTo(CharInput.END);
  }

  @Test
  void tokensEndWithTheTextAtTheLatest() {
    StringText embedded = new StringText("12,\"a", window("\"12,\\\"a\""), 1);
    assertThat(embedded.token(0)).isEqualTo(columns(1, 3));
    assertThat(embedded.token(3)).isEqualTo(columns(4, 7));
    assertThat(embedded.token(5)).isEqualTo(columns(7, 7));
  }

  @Test
  void aFileThatCannotBeReadOnIsSaidToBeSo() throws IOException {
    assertThatThrownBy(() -> new StringText("1234", broken(), 1).region(0, 3))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> new StringText("1234", broken(), 1).token(0))
        .isInstanceOf(UncheckedIOException.class);
  }

  private static FileText broken() throws IOException {
    InputStream gone = InputStream.nullInputStream();
    gone.close();
    byte[] begun = {'"', '1'};
    return new FileText(new SequenceInputStream(new ByteArrayInputStream(begun), gone));
  }

  private static FileText window(String source) {
    return new FileText(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
  }

  /** Two offsets on the first line. */
  private static Region columns(int start, int end) {
    return new Region(new Position(1, start + 1), new Position(1, end + 1));
  }
}
