package io.github.wxcard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplayableInputTest {
  private final ReplayableInput stream =
      new ReplayableInput(new ByteArrayInputStream(bytes("fixture")));

  @Test
  void whatIsGivenBackLastIsReadFirst() throws IOException {
    assertThat(stream.readNBytes(3)).isEqualTo(bytes("fix"));
    stream.takeBack(ByteBuffer.wrap(bytes("fix"), 1, 2));
    stream.takeBack(ByteBuffer.allocate(0));
    stream.takeBack(ByteBuffer.wrap(bytes("\u00ff"), 0, 2));
    assertThat(stream.read()).isEqualTo(0xc3);
    assertThat(stream.readAllBytes()).startsWith(0xbf).endsWith(bytes("ixture")).hasSize(7);
    assertThat(stream.read()).isEqualTo(-1);
  }

  @Test
  void whatBrokeStaysBrokenAfterWhatIsGivenBack() throws IOException {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(bytes("a"))) {
          private boolean told;

          @Override
          public int read(byte[] target, int from, int count) throws IOException {
            int read = super.read(target, from, count);
            if (read < 0 && !told) {
              told = true;
              throw new IOException("the disk is gone");
            }
            return read;
          }
        };
    ReplayableInput some = new ReplayableInput(broken);
    assertThat(some.read()).isEqualTo('a');
    assertThatThrownBy(some::read).hasMessage("the disk is gone");
    some.takeBack(ByteBuffer.wrap(bytes("a")));
    assertThat(some.read()).isEqualTo('a');
    assertThatThrownBy(some::read).hasMessage("the disk is gone");
  }

  @Test
  void closesWhatItReadsFrom() throws IOException {
    boolean[] closed = new boolean[1];
    InputStream source =
        new ByteArrayInputStream(bytes("a")) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    new ReplayableInput(source).close();
    assertThat(closed).containsExactly(true);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
