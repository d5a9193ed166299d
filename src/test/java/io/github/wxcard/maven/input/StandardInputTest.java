package io.github.wxcard.maven.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class StandardInputTest {
  @Test
  void takesNoMoreThanItCanHold() throws MojoExecutionException {
    InputStream four = new ByteArrayInputStream(new byte[4]);
    assertThat(StandardInput.read(four, 4)).hasSize(4);
    assertThatThrownBy(() -> StandardInput.read(new ByteArrayInputStream(new byte[5]), 4))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("wxcard.files: standard input has more than 4 bytes; name a file");
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    assertThatThrownBy(() -> StandardInput.read(closed, 4))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("wxcard.files: standard input cannot be read");
  }
}
