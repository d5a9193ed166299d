package io.github.wxcard.signature;

import static io.github.wxcard.signature.SigningMistake.CASE_INSENSITIVE;
import static io.github.wxcard.signature.SigningMistake.EQUAL_ONCE;
import static io.github.wxcard.signature.SigningMistake.LONGER_FIRST;
import static io.github.wxcard.signature.SigningMistake.SORTED_BY_FIRST_CHARACTER;
import static io.github.wxcard.signature.SigningMistake.SORTED_BY_LOCALE;

import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Ascii;

/** Which mistakes of sorting two values may show that stand next to one another, once sorted. */
final class Neighbours {
  private static final long EQUAL = EQUAL_ONCE.bit();
  private static final long WORDS = CASE_INSENSITIVE.bit() | SORTED_BY_LOCALE.bit();
  private static final int DIGIT = 1;
  private static final int UPPER = 2;
  private static final int LOWER = 3;

  /**
   * Pairs of sorts that all orders put as bytes do: those of one sort, and digits before letters.
   */
  private static final int ALIKE =
      1 << (DIGIT << 2 | DIGIT)
          | 1 << (DIGIT << 2 | UPPER)
          | 1 << (DIGIT << 2 | LOWER)
          | 1 << (UPPER << 2 | UPPER)
          | 1 << (LOWER << 2 | LOWER);

  private static final byte[] SORT = sorts();

  private Neighbours() {}

  /**
   * The bits of the mistakes that two values may show, by the first bytes in which they differ.
   *
   * @param swapped whether they stand the other way round in the documented order
   */
  static long told(ScannedValue one, ScannedValue other, boolean swapped) {
    byte first = one.at(0);
    byte second = other.at(0);
    return first != second ? words(first, second) : toldFurther(one, other, swapped);
  }

  /** The same of values that begin alike. */
  private static long toldFurther(ScannedValue one, ScannedValue other, boolean swapped) {
    int length = Math.min(one.length(), other.length());
    int at = 1;
    while (at < length && one.at(at) == other.at(at)) {
      at++;
    }
    long told = swapped ? SORTED_BY_FIRST_CHARACTER.bit() : 0;
    if (at == length) {
      return told | (one.length() == other.length() ? EQUAL : LONGER_FIRST.bit());
    }
    return told | words(one.at(at), other.at(at));
  }

  /** Whether bytes may stand in another order among words. */
  private static long words(byte one, byte other) {
    int sorts = SORT[one & 0xff] << 2 | SORT[other & 0xff];
    return (ALIKE >>> sorts & 1) != 0 ? 0 : WORDS;
  }

  private static byte[] sorts() {
    byte[] sorts = new byte[256];
    for (int each = 0; each < 128; each++) {
      boolean letter = Ascii.isLetter(each);
      sorts[each] = (byte) (Ascii.isDigit(each) ? DIGIT : !letter ? 0 : each < 'a' ? UPPER : LOWER);
    }
    return sorts;
  }
}
