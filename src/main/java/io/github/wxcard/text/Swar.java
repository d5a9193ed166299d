package io.github.wxcard.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at once, the first in the lowest bits.
 *
 * <p>Tests give a mark in each byte that passes. Marks after the first one may be wrong.
 */
public final class Swar {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Swar() {}

  /** The bytes from a place. */
  public static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** Puts eight bytes to a place. */
  public static void put(byte[] bytes, int at, long eight) {
    LONGS.set(bytes, at, eight);
  }

  /** Marks an ASCII character. */
  public static long equal(long eight, char character) {
    long zero = eight ^ (ONES * character);
    return (zero - ONES) & ~zero & HIGH_BITS;
  }

  /** Marks ASCII characters below another one. */
  public static long below(long eight, char character) {
    return (eight - ONES * character) & ~eight & HIGH_BITS;
  }

  /** Whether any byte is no ASCII. */
  public static boolean anyHigh(long eight) {
    return (eight & HIGH_BITS) != 0;
  }

  /** The index of the first byte that is marked. */
  public static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
  }
}
