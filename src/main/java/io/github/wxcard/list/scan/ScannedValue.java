package io.github.wxcard.list.scan;

import io.github.wxcard.text.Alphabet;
import io.github.wxcard.text.Swar;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A value as the scan of an entry shows it: its text as bytes of UTF-8, with escapes undone.
 *
 * <p>Holds until the next entry is scanned.
 */
public final class ScannedValue {
  private enum Form {
    ABSENT,
    STRING,
    DIGITS,
    TRUE,
    FALSE
  }

  private Form form = Form.ABSENT;
  private byte[] bytes = new byte[0];
  private int from;
  private int length;

  /** Whether quotes in the bytes still have their backslashes. */
  private boolean quoted;

  private byte[] unquoted = new byte[0];

  /** A string that stays. */
  public static ScannedValue ofString(String text) {
    ScannedValue value = new ScannedValue();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    value.setString(utf8, 0, utf8.length);
    return value;
  }

  /** Whether the entry has no such member. */
  public boolean isAbsent() {
    return form == Form.ABSENT;
  }

  /** Whether it is a string without characters. */
  public boolean isEmpty() {
    return form == Form.STRING && length == 0;
  }

  /** Whether it is a string with at least one character. */
  public boolean isFilled() {
    return form == Form.STRING && length > 0;
  }

  /** Whether it is a number without sign, fraction and exponent, of at most 18 digits. */
  public boolean isDigits() {
    return form == Form.DIGITS;
  }

  /** Whether it is {@code true}. */
  public boolean isTrue() {
    return form == Form.TRUE;
  }

  /** The bytes of its text: characters, where {@link #isMadeOf} holds. */
  public int length() {
    unquote();
    return length;
  }

  /** The byte at an index from 0. */
  public byte at(int index) {
    unquote();
    return bytes[from + index];
  }

  /** Eight of its bytes from an index, the first in the lowest bits; zeros after the last one. */
  public long eightAt(int index) {
    unquote();
    if (from + index + Long.BYTES <= bytes.length) {
      long eight = Swar.at(bytes, from + index);
      int left = length - index;
      return left >= Long.BYTES ? eight : eight & ((1L << (Byte.SIZE * left)) - 1);
    }
    long eight = 0;
    for (int at = length - 1; at >= index; at--) {
      eight = eight << Byte.SIZE | (at(at) & 0xff);
    }
    return eight;
  }

  /** The value of digits. */
  public long number() {
    long number = 0;
    for (int at = 0; at < length; at++) {
      number = number * 10 + (at(at) - '0');
    }
    return number;
  }

  /** Whether all its characters are of an alphabet. */
  public boolean isMadeOf(Alphabet alphabet) {
    unquote();
    boolean all = true;
    for (int at = from; at < from + length; at++) {
      all &= alphabet.contains(bytes[at]);
    }
    return all;
  }

  /** Whether a character of one alphabet stands right before one of another. */
  public boolean hasPair(Alphabet first, Alphabet second) {
    unquote();
    boolean found = false;
    boolean begun = false;
    for (int at = from; at < from + length; at++) {
      found |= begun && second.contains(bytes[at]);
      begun = first.contains(bytes[at]);
    }
    return found;
  }

  /** Whether it has the text of a string that stays. */
  boolean isText(ScannedValue text) {
    // Most differ in their first byte, and the long ones that are quoted need not be unquoted.
    return isFilled()
        && text.isFilled()
        && (bytes[from] == text.bytes[text.from] || bytes[from] == '\\')
        && length() == text.length()
        && compareText(text) == 0;
  }

  /** Holds texts against one another by their bytes, unsigned. */
  public int compareText(ScannedValue other) {
    unquote();
    other.unquote();
    return Arrays.compareUnsigned(
        bytes, from, from + length, other.bytes, other.from, other.from + other.length);
  }

  /** Copies its bytes to a place; the place after them. */
  public int copyTo(byte[] target, int at) {
    unquote();
    System.arraycopy(bytes, from, target, at, length);
    return at + length;
  }

  /** Its text. */
  public String text() {
    unquote();
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  void clear() {
    form = Form.ABSENT;
    length = 0;
    quoted = false;
  }

  void setString(byte[] source, int start, int count) {
    set(Form.STRING, source, start, count);
  }

  /**
   * Sets a string whose only escapes are those of quotes; they are undone for whoever asks, as next
   * to nobody does.
   */
  void setQuotedString(byte[] source, int start, int count) {
    setString(source, start, count);
    quoted = true;
  }

  void setDigits(byte[] source, int start, int count) {
    set(Form.DIGITS, source, start, count);
  }

  void setBoolean(boolean value) {
    form = value ? Form.TRUE : Form.FALSE;
    length = 0;
    quoted = false;
  }

  private void set(Form newForm, byte[] source, int start, int count) {
    form = newForm;
    bytes = source;
    from = start;
    length = count;
    quoted = false;
  }

  private void unquote() {
    if (quoted) {
      withoutBackslashes();
    }
  }

  private void withoutBackslashes() {
    if (unquoted.length < length) {
      unquoted = new byte[length];
    }
    int kept = 0;
    for (int next = from; next < from + length; next++) {
      if (bytes[next] != '\\') {
        unquoted[kept++] = bytes[next];
      }
    }
    setString(unquoted, 0, kept);
  }
}
