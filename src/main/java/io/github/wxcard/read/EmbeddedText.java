package io.github.wxcard.read;

import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The text inside a string of a fixture, each of its characters with its place in the source. */
final class EmbeddedText implements CharInput, SourceText {
  private final String text;
  private final SourceWindow source;
  private final long firstCharacter;

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
    this.firstCharacter = literal + 1;
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
      long from = skip(firstCharacter, start);
      return source.region(from, skip(from, end - start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
