package io.github.wxcard.read;

import io.github.wxcard.model.Position;

/**
 * Where an entry begins.
 *
 * @param index its position in the list, from 0
 * @param position its position in the file
 */
record Place(int index, Position position) {
  Place after(int entries, Advance advance) {
    return new Place(index + entries, advance.from(position));
  }
}
