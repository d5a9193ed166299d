package io.github.wxcard.text;

import io.github.wxcard.model.Position;

/**
 * How far some text goes on.
 *
 * @param lines how many lines end in it, with LF, CRLF or CR
 * @param units the UTF-16 units after the last of them
 */
public record TextDelta(int lines, int units) {
  /** Over bytes of UTF-8 that do not end between a CR and its LF. */
  public static TextDelta over(byte[] bytes, int start, int end) {
    int lines = 0;
    int units = 0;
    int at = start;
    while (at < end) {
      if (at + Long.BYTES <= end && isPlain(Swar.at(bytes, at))) {
        units += Long.BYTES;
        at += Long.BYTES;
        continue;
      }
      byte next = bytes[at++];
      if (next == '\n' || (next == '\r' && (at == end || bytes[at] != '\n'))) {
        lines++;
        units = 0;
      } else if ((next & 0xc0) != 0x80) {
        // The bytes that go on with a character add nothing; four of them are two units.
        units += (next & 0xf8) == 0xf0 ? 2 : 1;
      }
    }
    return new TextDelta(lines, units);
  }

  /** The position that is reached from another one. */
  public Position from(Position start) {
    return lines == 0
        ? Position.of(start.line(), (long) start.column() + units)
        : Position.of((long) start.line() + lines, 1L + units);
  }

  /** Whether eight bytes are ASCII without CR and LF. */
  private static boolean isPlain(long eight) {
    return !Swar.anyHigh(eight) && (Swar.equal(eight, '\n') | Swar.equal(eight, '\r')) == 0;
  }
}
