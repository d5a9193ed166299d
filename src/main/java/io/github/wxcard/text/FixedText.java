package io.github.wxcard.text;

import io.github.wxcard.model.Region;

/**
 * A text whose characters have no places of their own: whatever is in it is where the text is.
 *
 * @param text as it was decoded
 * @param place its own, in the file
 */
public record FixedText(String text, Region place) implements Text {
  @Override
  public int charAt(long offset) {
    return offset < text.length() ? text.charAt((int) offset) : END;
  }

  @Override
  public Region token(long start) {
    return place;
  }

  @Override
  public Region region(long start, long end) {
    return place;
  }
}
