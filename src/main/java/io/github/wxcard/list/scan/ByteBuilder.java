package io.github.wxcard.list.scan;

import io.github.wxcard.text.Swar;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are appended one after the other. */
final class ByteBuilder {
  private byte[] held = new byte[512];
  private int size;

  /** What holds them, from its beginning; another array once they outgrow it. */
  byte[] held() {
    return held;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void put(byte value) {
    grow(1);
    held[size++] = value;
  }

  void put(byte[] bytes, int from, int to) {
    grow(to - from);
    System.arraycopy(bytes, from, held, size, to - from);
    size += to - from;
  }

  /** Appends the first of eight bytes. */
  void put(long eight, int count) {
    grow(Long.BYTES);
    Swar.put(held, size, eight);
    size += count;
  }

  /** Appends a character of the basic plane; false where it is none. */
  boolean putCharacter(int unit) {
    if (unit < 0 || Character.isSurrogate((char) unit)) {
      return false;
    }
    byte[] utf8 = Character.toString(unit).getBytes(StandardCharsets.UTF_8);
    put(utf8, 0, utf8.length);
    return true;
  }

  private void grow(int more) {
    if (held.length - size < more) {
      held = Arrays.copyOf(held, Math.max(2 * held.length, size + more));
    }
  }
}
