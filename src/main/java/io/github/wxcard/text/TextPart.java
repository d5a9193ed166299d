package io.github.wxcard.text;

import io.github.wxcard.model.Region;
import java.io.IOException;

/**
 * A text up to one of its offsets: whoever reads it finds nothing beyond.
 *
 * @param whole the text that it is a part of, whose offsets it has
 * @param end where it ends there
 */
public record TextPart(Text whole, long end) implements Text {
  @Override
  public int charAt(long offset) throws IOException {
    return offset < end ? whole.charAt(offset) : END;
  }

  @Override
  public Region region(long start, long regionEnd) {
    return whole.region(start, regionEnd);
  }
}
