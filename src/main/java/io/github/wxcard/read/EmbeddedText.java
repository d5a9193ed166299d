package io.github.wxcard.read;

import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The text inside a string of a fixture, each of its characters with its place in the source. */
final class EmbeddedText implements CharInput, SourceText {
  /** So many characters lie between those whose offsets in the source are kept. */
  private static final int STRIDE = 1024;

  private final String text;
  private final SourceWindow source;
  private final List<Long> passed = new ArrayList<>(1);

  /**
   * The text of a string.
   *
   * @param text decoded
   * @param source where the string stands
   * @param literal the offset of its opening quote
   */
  EmbeddedText(String text, SourceWindow source, long literal) {
    this.text = text;
    this.source = source;
    passed.add(literal + 1);
  }

  @Override
  public int charAt(long offset) {
    return offset < text.length() ? text.charAt((int) offset) : END;
  }

  @Override
  public Region token(long start) {
    try {
      return region(start, tokenEnd(start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Region region(long start, long end) {
    try {
      long from = sourceOffset(start);
      return source.region(from, skip(from, end - start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The offset in the source of a character; takes about the same time wherever that is. */
  private long sourceOffset(long offset) throws IOException {
    int strides = (int) (offset / STRIDE);
    while (passed.size() <= strides) {
      passed.add(skip(passed.get(passed.size() - 1), STRIDE));
    }
    return skip(passed.get(strides), offset % STRIDE);
  }

  /** The offset in the source behind so many characters as written there. */
  private long skip(long from, long characters) throws IOException {
    long at = from;
    for (long i = 0; i < characters; i++) {
      at += source.charAt(at) != '\\' ? 1 : source.charAt(at + 1) == 'u' ? 6 : 2;
    }
    return at;
  }
}
