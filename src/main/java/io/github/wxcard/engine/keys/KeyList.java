package io.github.wxcard.engine.keys;

import java.util.Arrays;

/**
 * For one rule and consecutive entries of a list: a hash of each entry's key. Eight bytes an entry.
 */
public final class KeyList {
  /** An entry that has no key. */
  public static final long NONE = 0;

  private long[] hashes = new long[0];
  private int size;

  /** Notes the key of an entry, by its position from 0. */
  public void set(int at, long hash) {
    if (hash == NONE) {
      return;
    }
    if (at >= hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(at + 1, hashes.length + hashes.length / 2 + 8));
    }
    hashes[at] = hash;
    size = Math.max(size, at + 1);
  }

  /** Gives back what is not needed. */
  public void trim() {
    hashes = Arrays.copyOf(hashes, size);
  }

  /** After the last entry that has a key. */
  public int size() {
    return size;
  }

  /** The hash of an entry's key, or {@link #NONE}. */
  public long hash(int at) {
    return hashes[at];
  }
}
