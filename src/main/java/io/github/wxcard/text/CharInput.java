package io.github.wxcard.text;

import io.github.wxcard.model.Ascii;
import java.io.IOException;

/** Characters by their offset. */
public interface CharInput {
  /** What {@link #charAt} gives after the last character. */
  int END = -1;

  /** The UTF-16 unit at an offset, or {@link #END}. */
  int charAt(long offset) throws IOException;

  /**
   * The offset after the JSON token that begins at an offset; of a container, after its bracket.
   */
  default long tokenEnd(long start) throws IOException {
    int first = charAt(start);
    if (first == '"' || first == '\'' || first == '`') {
      return literalEnd(start, first);
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

  /** The offset after the string literal that begins with a quote, or with three of it. */
  private long literalEnd(long start, int quote) throws IOException {
    boolean block = isQuote(start, quote, 3);
    int quotes = block ? 3 : 1;
    for (long at = start + quotes; ; at++) {
      int character = charAt(at);
      if (character == END) {
        return at;
      }
      if (character == quote && isQuote(at, quote, quotes)) {
        return at + quotes;
      }
      if (character == '\\') {
        at++;
      }
    }
  }

  /** Whether a quote is at an offset, so many times in a row. */
  default boolean isQuote(long at, int quote, int times) throws IOException {
    boolean all = true;
    for (int i = 0; all && i < times; i++) {
      all = charAt(at + i) == quote;
    }
    return all;
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
