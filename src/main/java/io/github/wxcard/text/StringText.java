package io.github.wxcard.text;

import io.github.wxcard.model.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The text inside a string literal of another text, each of its characters with its place there.
 */
final class StringText implements Text {
  /** So many characters lie between those whose offsets in the parent are kept. */
  private static final int STRIDE = 1024;

  private final String text;
  private final Text parent;
  private final List<Long> passed = new ArrayList<>(1);

  /**
   * The text of a string.
   *
   * @param text decoded
   * @param parent the text around it, with its escapes
   * @param start the offset there of its first character, after the opening quote
   */
  StringText(String text, Text parent, long start) {
    this.text = text;
    this.parent = parent;
    passed.add(start);
  }

  @Override
  public int charAt(long offset) {
    return offset < text.length() ? text.charAt((int) offset) : END;
  }

  @Override
  public Region region(long start, long end) {
    try {
      long from = parentOffset(start);
      return parent.region(from, skip(from, end - start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The offset in the parent of a character; takes about the same time wherever that is. */
  private long parentOffset(long offset) throws IOException {
    int strides = (int) (offset / STRIDE);
    while (passed.size() <= strides) {
      passed.add(skip(passed.get(passed.size() - 1), STRIDE));
    }
    return skip(passed.get(strides), offset % STRIDE);
  }

  /** The offset in the parent after so many characters as written there. */
  private long skip(long from, long characters) throws IOException {
    long at = from;
    for (long i = 0; i < characters; i++) {
      at = Escapes.isBreak(parent, at) ? Escapes.after(parent, at) : at;
      at = Escapes.after(parent, at);
    }
    return at;
  }
}
