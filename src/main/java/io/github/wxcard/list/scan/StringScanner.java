package io.github.wxcard.list.scan;

import io.github.wxcard.text.Swar;

/** Goes over the strings of an entry, eight bytes at a time, and undoes their escapes. */
final class StringScanner {
  private static final int NONE = -1;

  private long highBits;

  /** Forgets the strings of another entry. */
  void clear() {
    highBits = 0;
  }

  /** Whether all strings since the last call of {@link #clear} are ASCII. */
  boolean isAscii() {
    return !Swar.anyHigh(highBits);
  }

  /** The first place from here that is no plain character of a string. */
  int plainEnd(byte[] bytes, int start, int end) {
    int at = start;
    while (at + Long.BYTES <= end) {
      long eight = Swar.at(bytes, at);
      highBits |= eight;
      long special = special(eight);
      if (special != 0) {
        return at + Swar.first(special);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] & 0xff) >= ' ') {
      highBits |= bytes[at];
      at++;
    }
    return at;
  }

  /**
   * Appends the text of a string.
   *
   * @return the place of its closing quote; less than 0 where it has none, or an escape that is not
   *     taken
   */
  int unescape(byte[] bytes, int start, int end, ByteBuilder out) {
    int at = start;
    while (at < end) {
      at = plain(bytes, at, end, out);
      if (at < end && bytes[at] == '"') {
        return at;
      }
      at = at + 1 < end && bytes[at] == '\\' ? escape(bytes, at + 1, end, out) : NONE;
      if (at < 0) {
        return NONE;
      }
    }
    return NONE;
  }

  /** Appends the plain characters of a string that begin here; after them. */
  private int plain(byte[] bytes, int start, int end, ByteBuilder out) {
    int at = start;
    while (at + Long.BYTES <= end) {
      long eight = Swar.at(bytes, at);
      long special = special(eight);
      int count = special == 0 ? Long.BYTES : Swar.first(special);
      highBits |= eight;
      out.put(eight, count);
      at += count;
      if (special != 0) {
        return at;
      }
    }
    int rest = plainEnd(bytes, at, end);
    out.put(bytes, at, rest);
    return rest;
  }

  private static long special(long eight) {
    return Swar.equal(eight, '"') | Swar.equal(eight, '\\') | Swar.below(eight, ' ');
  }

  /** Appends the character whose escape goes on here; after the escape. */
  private static int escape(byte[] bytes, int at, int end, ByteBuilder out) {
    byte code = bytes[at];
    if (code == '"' || code == '\\' || code == '/') {
      out.put(code);
      return at + 1;
    }
    if (code == 'u') {
      return at + 4 < end && out.putCharacter(hex(bytes, at + 1)) ? at + 5 : NONE;
    }
    int index = "bfnrt".indexOf(code);
    if (index < 0) {
      return NONE;
    }
    out.put((byte) "\b\f\n\r\t".charAt(index));
    return at + 1;
  }

  private static int hex(byte[] bytes, int start) {
    int value = 0;
    for (int at = start; at < start + 4; at++) {
      int digit = Character.digit(bytes[at], 16);
      if (digit < 0) {
        return NONE;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
