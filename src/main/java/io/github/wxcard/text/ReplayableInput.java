package io.github.wxcard.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A stream that takes back what was read ahead of it, as often and as much as need be.
 *
 * <p>{@link java.io.PushbackInputStream} wants to know how much that will be, and keeps room for
 * it.
 */
public final class ReplayableInput extends InputStream {
  private final InputStream in;
  private final Deque<ByteBuffer> again = new ArrayDeque<>();
  private @Nullable Exception broken;
  private boolean ended;

  public ReplayableInput(InputStream in) {
    this.in = in;
  }

  /**
   * Takes back what is left in a buffer, to be read before all else. The bytes are not copied: they
   * stay as they are from now on.
   */
  public void takeBack(ByteBuffer bytes) {
    if (bytes.hasRemaining()) {
      again.push(bytes);
    }
  }

  @Override
  public int available() throws IOException {
    ByteBuffer first = again.peek();
    return first == null ? in.available() : first.remaining();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int count) throws IOException {
    ByteBuffer first = again.peek();
    if (first == null) {
      return readOn(target, from, count);
    }
    int given = Math.min(count, first.remaining());
    first.get(target, from, given);
    if (!first.hasRemaining()) {
      again.remove();
    }
    return given;
  }

  /**
   * Reads until an array is full or nothing more can be read. Where the stream breaks, whoever
   * reads that far again is told.
   *
   * @param from where in the array the first byte goes
   * @return where in the array the bytes end
   */
  public int fill(byte[] target, int from) {
    int at = from;
    try {
      while (at < target.length) {
        int count = read(target, at, target.length - at);
        if (count < 0) {
          break;
        }
        at += count;
      }
    } catch (IOException | RuntimeException e) {
      // It stays broken.
      return at;
    }
    return at;
  }

  /** Whether the end of the stream was met; what was taken back may come before it again. */
  public boolean hasEnded() {
    return ended;
  }

  /** Reads what nobody has read; what once broke stays broken, for whoever comes that far again. */
  private int readOn(byte[] target, int from, int count) throws IOException {
    if (broken instanceof RuntimeException e) {
      throw e;
    }
    if (broken instanceof IOException e) {
      throw e;
    }
    try {
      int read = in.read(target, from, count);
      ended |= read < 0;
      return read;
    } catch (IOException | RuntimeException e) {
      broken = e;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    again.clear();
    in.close();
  }
}
