package io.github.wxcard.read;

import java.io.IOException;

/** Characters by their offset. */
interface CharInput {
  /** What {@link #charAt} gives behind the last character. */
  int END = -1;

  /** The UTF-16 unit at an offset, or {@link #END}. */
  int charAt(long offset) throws IOException;

  /**
   * The offset behind the JSON token that begins at an offset; of a container, behind its bracket.
   */
  default long tokenEnd(long start) throws IOException {
    int first = charAt(start);
    if (first == '"') {
      return stringEnd(start);
    }
    if (first == END) {
      return start;
    }
    long at = start + 1;
    if (first == '{' || first == '[') {
      return at;
    }
    while (!isDelimiter(charAt(at))) {
      at++;
    }
    return at;
  }

  private long stringEnd(long start) throws IOException {
    for (long at = start + 1; ; at++) {
      int character = charAt(at);
      if (character == '"') {
        return at + 1;
      }
      if (character == END) {
        return at;
      }
      if (character == '\\') {
        at++;
      }
    }
  }

  private static boolean isDelimiter(int character) {
    return character <= ' ' || ",:]}[{\"".indexOf(character) >= 0;
  }
}
