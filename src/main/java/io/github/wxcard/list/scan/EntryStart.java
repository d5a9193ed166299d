package io.github.wxcard.list.scan;

import io.github.wxcard.model.Position;
import io.github.wxcard.text.TextDelta;

/**
 * Where an entry begins.
 *
 * @param index its position in the list, from 0
 * @param position its position in the file
 */
public record EntryStart(int index, Position position) {
  public EntryStart after(int entries, TextDelta delta) {
    return new EntryStart(index + entries, delta.from(position));
  }
}
