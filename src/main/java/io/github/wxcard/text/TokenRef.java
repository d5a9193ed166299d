package io.github.wxcard.text;

import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;

/** A token by the offset at which it begins. */
public record TokenRef(PositionMap source, long start, Path path) implements SourceRef {
  @Override
  public Region region() {
    return source.token(start);
  }
}
