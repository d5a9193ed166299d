package io.github.wxcard.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into blocks, each of which seems to end before an entry. */
final class Blocks {
  private static final int FIRST_BYTES = 1 << 13;
  private static final int MOST_BYTES = 1 << 19;

  /** A block in which no entry ends may grow to so many bytes. */
  private static final int LONGEST_BYTES = 1 << 22;

  /** Some bytes of the stream, which begin with an entry. */
  static final class Block {
    private final byte[] bytes;
    private final int length;
    private final boolean cut;

    /**
     * A block.
     *
     * @param bytes hold it from their beginning
     * @param length how many of them
     * @param cut whether another entry seems to follow; else the stream ends, or nothing is known
     */
    Block(byte[] bytes, int length, boolean cut) {
      this.bytes = bytes;
      this.length = length;
      this.cut = cut;
    }

    byte[] bytes() {
      return bytes;
    }

    int length() {
      return length;
    }

    boolean isCut() {
      return cut;
    }
  }

  private final InputStream in;
  private final Deque<byte[]> spares = new ArrayDeque<>();
  private byte[] held = new byte[0];
  private int size = FIRST_BYTES;
  private boolean ended;
  private @Nullable IOException broken;

  /** The blocks of a stream that begins with an entry. */
  Blocks(InputStream in) {
    this.in = in;
  }

  /** The next block; null behind the last one. */
  @Nullable Block next() {
    if (ended) {
      return null;
    }
    byte[] bytes = spare(Math.max(size, held.length));
    int length = held.length;
    System.arraycopy(held, 0, bytes, 0, length);
    int cut = EntryBounds.NONE;
    while (cut < 0) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      length += fill(bytes, length);
      ended = length < bytes.length || length >= LONGEST_BYTES;
      cut = ended ? length : EntryBounds.lastLikely(bytes, 0, length);
    }
    held = Arrays.copyOfRange(bytes, cut, length);
    size = Math.min(4 * size, MOST_BYTES);
    return new Block(bytes, cut, !ended);
  }

  /** Takes a block back that nobody looks at any more. */
  void takeBack(Block block) {
    if (block.bytes().length == MOST_BYTES) {
      spares.add(block.bytes());
    }
  }

  private byte[] spare(int least) {
    byte[] spare = least == MOST_BYTES ? spares.poll() : null;
    return spare == null ? new byte[least] : spare;
  }

  /** What no block has. */
  InputStream rest() {
    IOException cause = broken;
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(new ByteArrayInputStream(held), cause == null ? in : new Broken(cause))));
  }

  private int fill(byte[] bytes, int from) {
    int at = from;
    try {
      while (at < bytes.length) {
        int count = in.read(bytes, at, bytes.length - at);
        if (count < 0) {
          break;
        }
        at += count;
      }
    } catch (IOException e) {
      // Whoever reads that far is told.
      broken = e;
    }
    return at - from;
  }

  /** A stream that cannot be read. */
  private static final class Broken extends InputStream {
    private final IOException cause;

    Broken(IOException cause) {
      this.cause = cause;
    }

    @Override
    public int read() throws IOException {
      throw cause;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      throw cause;
    }
  }
}
