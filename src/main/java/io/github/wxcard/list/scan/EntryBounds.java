package io.github.wxcard.list.scan;

/** Where entries of a list begin and end: a scan that respects strings and escapes. */
final class EntryBounds {
  /** There is no such place. */
  static final int NONE = -1;

  private EntryBounds() {}

  /** After the object that begins here, were it JSON; {@link #NONE} where it is not whole. */
  static int end(byte[] bytes, int start, int end) {
    int depth = 0;
    for (int at = start; at < end; at++) {
      switch (bytes[at]) {
        case '{', '[' -> depth++;
        case '}', ']' -> {
          depth--;
          if (depth <= 0) {
            return at + 1;
          }
        }
        case '"' -> at = quote(bytes, at + 1, end);
        default -> {
          // Whether it may stand there is for the reader to say.
        }
      }
    }
    return NONE;
  }

  /**
   * Where the next entry begins, an object, after the end of one; {@code end} where the bytes end
   * after the comma; {@link #NONE} where something else stands there.
   */
  static int next(byte[] bytes, int after, int end) {
    int comma = EntryScanner.afterBlanks(bytes, after, end);
    if (comma >= end || bytes[comma] != ',') {
      return NONE;
    }
    int next = EntryScanner.afterBlanks(bytes, comma + 1, end);
    return next == end || bytes[next] == '{' ? next : NONE;
  }

  /**
   * The last place where an entry seems to begin after another one; {@link #NONE} without any.
   *
   * <p>Inside a string it may only seem so: whoever reads up to it finds out.
   */
  static int lastLikely(byte[] bytes, int start, int end) {
    for (int at = end - 1; at > start; at--) {
      if (bytes[at] == '{') {
        int comma = blankBefore(bytes, at, start);
        if (comma > start && bytes[comma - 1] == ',') {
          int brace = blankBefore(bytes, comma - 1, start);
          if (brace > start && bytes[brace - 1] == '}') {
            return at;
          }
        }
      }
    }
    return NONE;
  }

  private static int quote(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    return at;
  }

  /** After the last character before here that is no blank. */
  private static int blankBefore(byte[] bytes, int after, int start) {
    int at = after;
    while (at > start && bytes[at - 1] <= ' ' && bytes[at - 1] >= 0) {
      at--;
    }
    return at;
  }
}
