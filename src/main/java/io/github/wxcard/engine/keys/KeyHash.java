package io.github.wxcard.engine.keys;

import io.github.wxcard.list.scan.ScannedValue;
import java.security.SecureRandom;

/**
 * A hash under a key that is new in each run, so that nobody can write fixtures whose texts all
 * have the same one.
 *
 * <p>The texts are the coefficients of a polynomial over the integers modulo 2^61 - 1; the key is
 * where it is evaluated. Two polynomials of degree n agree at no more than n of these 2^61 places.
 */
public final class KeyHash {
  private static final int BITS = 61;
  private static final long PRIME = (1L << BITS) - 1;
  private static final long HALF = (1L << Integer.SIZE) - 1;

  private final long key;

  /** A hash under a key, of which 61 bits count. */
  public KeyHash(long key) {
    this.key = key & PRIME;
  }

  /** A hash that nobody can foresee. */
  public static KeyHash random() {
    return new KeyHash(new SecureRandom().nextLong());
  }

  /** The hash of some texts; {@link KeyList#NONE} where one of them is missing or empty. */
  public long of(ScannedValue[] texts) {
    // A first coefficient that is never zero, as zeros before the first would not count.
    long value = 1;
    for (ScannedValue text : texts) {
      if (!text.isFilled()) {
        return KeyList.NONE;
      }
      for (int at = 0; at < text.length(); at += Long.BYTES) {
        long eight = text.eightAt(at);
        value = next(next(value, eight & HALF), eight >>> Integer.SIZE);
      }
      value = next(value, text.length());
    }
    long hash = spread(value < PRIME ? value : value - PRIME);
    return hash == KeyList.NONE ? 1 : hash;
  }

  /** One step of Horner's rule; the sum is at most a little over the prime. */
  private long next(long value, long coefficient) {
    long low = value * key;
    long high = Math.multiplyHigh(value, key) << (Long.SIZE - BITS) | low >>> BITS;
    long sum = (low & PRIME) + high + coefficient;
    return (sum & PRIME) + (sum >>> BITS);
  }

  /** Spreads each bit over all others, one to one: the finisher of SplitMix64. */
  private static long spread(long value) {
    long once = (value + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ once >>> 27) * 0x94d049bb133111ebL;
    return twice ^ twice >>> 31;
  }
}
