package io.github.wxcard.text;

import io.github.wxcard.model.Region;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Characters by their offset, each with its place in the file.
 *
 * <p>A document is a stack of texts: text 0 is the file, and what is in a string of one text is the
 * next one, which asks the text around it where its characters are.
 */
public interface Text extends CharInput, PositionMap {
  @Override
  default Region token(long start) {
    try {
      return region(start, tokenEnd(start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text inside the string literal that begins at an offset.
   *
   * @param text its decoded content
   */
  default Text content(long literal, String text) throws IOException {
    int quote = charAt(literal);
    // An empty string has no content, so three quotes begin a block of lines.
    int quotes = !text.isEmpty() && isQuote(literal, quote, 3) ? 3 : 1;
    return new StringText(text, this, literal + quotes);
  }
}
