package io.github.wxcard.list.scan;

import io.github.wxcard.text.ReplayableInput;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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

  private final ReplayableInput in;
  private final Deque<byte[]> spares = new ArrayDeque<>();
  private byte[] held = new byte[0];
  private int size = FIRST_BYTES;
  private boolean ended;

  /** The blocks of a stream that begins with an entry. */
  Blocks(ReplayableInput in) {
    this.in = in;
  }

  /** The next block; null after the last one. */
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
      length = in.fill(bytes, length);
      ended = length < bytes.length || length >= LONGEST_BYTES;
      cut = ended ? length : EntryBounds.lastLikely(bytes, 0, length);
    }
    held = Arrays.copyOfRange(bytes, cut, length);
    size = Math.min(4 * size, MOST_BYTES);
    return new Block(bytes, cut, !ended);
  }

  /** Takes a block back that nobody scans any longer. */
  void takeBack(Block block) {
    if (block.bytes().length == MOST_BYTES) {
      spares.add(block.bytes());
    }
  }

  private byte[] spare(int least) {
    byte[] spare = least == MOST_BYTES ? spares.poll() : null;
    return spare == null ? new byte[least] : spare;
  }

  /** Gives back to the stream what was read of it for the next block. */
  void giveBack() {
    in.takeBack(ByteBuffer.wrap(held));
  }
}
