package io.github.wxcard.secret;

import java.util.Random;

/**
 * All pieces of one length that secrets have, and where in a text any of them stands.
 *
 * <p>A search takes time in proportion to the text, however many secrets there are and however
 * alike they are: a hash of the piece rolls along, and leads to the one place where such a piece
 * stands in a secret. Nobody can make hashes that collide, as their key is new in each JVM; what is
 * found does not depend on it.
 */
final class Windows {
  private static final long KEY = new Random().nextLong() | 1;

  /** Spreads a hash over its upper bits, as the golden ratio does. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final int size;
  private final long leaving;
  private final StringBuilder secrets = new StringBuilder();

  /** Places in the secrets, counted from 1, by hash. */
  private int[] table = new int[1 << 6];

  private int count;

  /** Pieces of so many UTF-16 units. */
  Windows(int size) {
    this.size = size;
    long power = 1;
    for (int at = 1; at < size; at++) {
      power *= KEY;
    }
    this.leaving = power;
  }

  /**
   * Adds the pieces of a secret, which has one at least.
   *
   * @param step how far each piece begins after the one before it; at most their length, so that
   *     they still cover the whole secret
   */
  void add(String secret, int step) {
    int base = secrets.length();
    secrets.append(secret);
    long hash = first(secret);
    int last = secret.length() - size;
    for (int at = 0; at <= last; at++) {
      hash = at == 0 ? hash : next(hash, secret, at);
      if (at % step == 0 || at == last) {
        put(base + at, hash);
      }
    }
  }

  /** Adds where pieces stand in a text. */
  void find(Decoded where, Ranges found) {
    String text = where.text();
    if (count == 0 || text.length() < size) {
      return;
    }
    int from = -1;
    int to = -1;
    long hash = first(text);
    for (int at = 0; at <= text.length() - size; at++) {
      hash = at == 0 ? hash : next(hash, text, at);
      if (table[slot(hash, text, at)] == 0) {
        continue;
      }
      if (at > to) {
        tell(where, from, to, found);
        from = at;
      }
      to = at + size;
    }
    tell(where, from, to, found);
  }

  private static void tell(Decoded where, int from, int to, Ranges found) {
    if (to > 0) {
      found.add(where.start(from), where.end(to - 1));
    }
  }

  private long first(CharSequence text) {
    long hash = 0;
    for (int at = 0; at < size; at++) {
      hash = hash * KEY + text.charAt(at);
    }
    return hash;
  }

  /** The hash of the piece at a place, from that of the piece before it. */
  private long next(long hash, CharSequence text, int at) {
    return (hash - text.charAt(at - 1) * leaving) * KEY + text.charAt(at + size - 1);
  }

  private void put(int place, long hash) {
    int slot = slot(hash, secrets, place);
    if (table[slot] != 0) {
      return;
    }
    table[slot] = place + 1;
    count++;
    if (2 * count > table.length) {
      grow();
    }
  }

  private void grow() {
    int[] before = table;
    table = new int[2 * before.length];
    for (int place : before) {
      if (place > 0) {
        long hash = 0;
        for (int at = place - 1; at < place - 1 + size; at++) {
          hash = hash * KEY + secrets.charAt(at);
        }
        table[slot(hash, secrets, place - 1)] = place;
      }
    }
  }

  /** Where in the table the piece of a text is, or belongs. */
  private int slot(long hash, CharSequence text, int at) {
    int mask = table.length - 1;
    int slot = (int) ((hash * SPREAD) >>> 32) & mask;
    while (table[slot] != 0 && !same(table[slot] - 1, text, at)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int place, CharSequence text, int at) {
    int next = 0;
    while (next < size && secrets.charAt(place + next) == text.charAt(at + next)) {
      next++;
    }
    return next == size;
  }
}
