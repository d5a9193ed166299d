package io.github.wxcard.read;

import io.github.wxcard.model.Ascii;
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
    if (first == '-' || Ascii.isDigit(first)) {
      return numberEnd(start);
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

  /** A number may end where no other token can begin: what follows is told as a mistake then. */
  private long numberEnd(long start) throws IOException {
    long at = digitsEnd(charAt(start) == '-' ? start + 1 : start);
    if (charAt(at) == '.') {
      at = digitsEnd(at + 1);
    }
    if (charAt(at) == 'e' || charAt(at) == 'E') {
      int sign = charAt(at + 1);
      at = digitsEnd(sign == '+' || sign == '-' ? at + 2 : at + 1);
    }
    return at;
  }

  private long digitsEnd(long start) throws IOException {
    long at = start;
    while (Ascii.isDigit(charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDelimiter(int character) {
    return character <= ' ' || ",:]}[{\"".indexOf(character) >= 0;
  }
}
