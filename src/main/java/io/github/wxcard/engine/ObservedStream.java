package io.github.wxcard.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much of a fixture is read. */
final class ObservedStream extends FilterInputStream {
  private final Progress progress;

  ObservedStream(InputStream in, Progress progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      progress.read(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      progress.read(read);
    }
    return read;
  }
}
