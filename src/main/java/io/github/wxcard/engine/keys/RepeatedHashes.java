package io.github.wxcard.engine.keys;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The hashes that stand more than once among the keys of one rule.
 *
 * <p>Two sets of bits, four bytes a key, leave only few to be sorted.
 */
public final class RepeatedHashes {
  /** So many bits a key let one in some thirty pass that stands once. */
  private static final int BITS = 16;

  private static final int LEAST_BITS = 1 << 10;
  private static final int MOST_BITS = 1 << 30;

  private final List<KeyList> lists;
  private final int mask;
  private long[] some = new long[16];
  private int size;

  /** Those in the lists of one rule. */
  public RepeatedHashes(List<KeyList> lists) {
    this.lists = List.copyOf(lists);
    long bits = 0;
    for (KeyList list : lists) {
      bits += (long) BITS * list.size();
    }
    this.mask =
        Integer.highestOneBit((int) Math.max(LEAST_BITS, Math.min(bits, MOST_BITS))) * 2 - 1;
  }

  /** All of them, each once, in ascending order. */
  public long[] sorted() {
    BitSet again = bitsSetAgain();
    if (again.isEmpty()) {
      return new long[0];
    }
    for (KeyList list : lists) {
      for (int at = 0; at < list.size(); at++) {
        long hash = list.hash(at);
        if (hash != KeyList.NONE && again.get(bit(hash))) {
          note(hash);
        }
      }
    }
    Arrays.sort(some, 0, size);
    return repeated();
  }

  /** The bits that more than one key has. */
  private BitSet bitsSetAgain() {
    // At its full size from the start: one that grows takes twice the room, and copies.
    BitSet seen = new BitSet((int) Math.min(Integer.MAX_VALUE, mask + 1L));
    BitSet again = new BitSet();
    for (KeyList list : lists) {
      for (int at = 0; at < list.size(); at++) {
        long hash = list.hash(at);
        if (hash != KeyList.NONE) {
          int bit = bit(hash);
          (seen.get(bit) ? again : seen).set(bit);
        }
      }
    }
    return again;
  }

  private long[] repeated() {
    int kept = 0;
    for (int at = 1; at < size; at++) {
      if (some[at] == some[at - 1] && (kept == 0 || some[kept - 1] != some[at])) {
        some[kept++] = some[at];
      }
    }
    return Arrays.copyOf(some, kept);
  }

  private int bit(long hash) {
    return (int) (hash ^ hash >>> 29) & mask;
  }

  private void note(long hash) {
    if (size == some.length) {
      some = Arrays.copyOf(some, 2 * size);
    }
    some[size++] = hash;
  }
}
