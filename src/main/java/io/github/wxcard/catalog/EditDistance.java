package io.github.wxcard.catalog;

/**
 * How many characters have to be put in, left out or changed to make one text another.
 *
 * <p>A column of the usual table is held in the bits of a few words (Myers 1999, in the form of
 * Hyyrö 2003), so a text takes a few operations for each of its characters.
 */
final class EditDistance {
  /** The longest text that distances can be counted from, in UTF-16 units. */
  static final int LONGEST = Long.SIZE;

  private static final int ASCII = 0x80;

  private final String from;
  private final long[] places = new long[ASCII];

  /** Distances from a text of one to {@link #LONGEST} UTF-16 units. */
  EditDistance(String from) {
    this.from = from;
    for (int at = 0; at < from.length(); at++) {
      if (from.charAt(at) < ASCII) {
        places[from.charAt(at)] |= 1L << at;
      }
    }
  }

  /** The distance to a text; some number over {@code most} where it is larger than that. */
  int to(String text, int most) {
    int distance = from.length();
    if (Math.abs(distance - text.length()) > most) {
      return most + 1;
    }
    long last = 1L << (distance - 1);
    long larger = -1;
    long smaller = 0;
    for (int at = 0; at < text.length(); at++) {
      long same = places(text.charAt(at));
      long diagonal = (((same & larger) + larger) ^ larger) | same | smaller;
      long right = smaller | ~(diagonal | larger);
      long left = diagonal & larger;
      distance += ((right & last) == 0 ? 0 : 1) - ((left & last) == 0 ? 0 : 1);
      if (distance - (text.length() - at - 1) > most) {
        return most + 1;
      }
      right = right << 1 | 1;
      larger = left << 1 | ~(diagonal | right);
      smaller = right & diagonal;
    }
    return distance;
  }

  private long places(char character) {
    if (character < ASCII) {
      return places[character];
    }
    long found = 0;
    for (int at = 0; at < from.length(); at++) {
      found |= from.charAt(at) == character ? 1L << at : 0;
    }
    return found;
  }
}
