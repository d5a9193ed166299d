package io.github.wxcard.engine;

import java.util.Arrays;

/** For one rule and fixture: the hash of the key of each entry that has one. 12 bytes an entry. */
final class KeyList {
  private long[] hashes = new long[16];
  private int[] entries = new int[16];
  private int size;

  /** Notes the key of an entry. */
  void add(int entry, String key) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size + size / 2);
      entries = Arrays.copyOf(entries, size + size / 2);
    }
    hashes[size] = hash(key);
    entries[size++] = entry;
  }

  int size() {
    return size;
  }

  long hash(int at) {
    return hashes[at];
  }

  int entry(int at) {
    return entries[at];
  }

  /** 64 bits; that two keys share them costs a second look, never a finding. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < key.length(); at++) {
      hash = (hash ^ key.charAt(at)) * 0x100000001b3L;
    }
    return hash ^ hash >>> 32;
  }
}
