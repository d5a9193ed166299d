package io.github.wxcard.text;

import java.io.IOException;

/** The next byte is not UTF-8. */
public final class InvalidUtf8Exception extends IOException {
  private final long offset;

  /** At the offset, in UTF-16 units, that a character of that byte would have. */
  InvalidUtf8Exception(long offset) {
    super("not UTF-8");
    this.offset = offset;
  }

  public long offset() {
    return offset;
  }
}
