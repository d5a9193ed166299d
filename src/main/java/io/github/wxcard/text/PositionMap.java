package io.github.wxcard.text;

import io.github.wxcard.model.Region;

/** Text of a fixture in which offsets, in UTF-16 units, can be turned into lines and columns. */
public interface PositionMap {
  /** A text of which nobody asks for places; each is the beginning. */
  PositionMap NOWHERE =
      new PositionMap() {
        @Override
        public Region token(long start) {
          return Region.START;
        }

        @Override
        public Region region(long start, long end) {
          return Region.START;
        }
      };

  /** The region of the token that begins at an offset; of a container, its bracket alone. */
  Region token(long start);

  /** The region of the characters from {@code start} to before {@code end}. */
  Region region(long start, long end);
}
