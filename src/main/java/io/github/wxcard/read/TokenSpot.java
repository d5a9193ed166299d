package io.github.wxcard.read;

import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceText;
import io.github.wxcard.model.Spot;

/** A token by the offset at which it begins. */
record TokenSpot(SourceText source, long start, Path path) implements Spot {
  @Override
  public Region region() {
    return source.token(start);
  }
}
