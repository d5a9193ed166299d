package io.github.wxcard.fuzz;

import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import java.util.ArrayList;
import java.util.List;

/** The text of a fixture, with offsets worked out from lines and columns in the plainest way. */
final class SourceText {
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  SourceText(String text) {
    this.text = text;
    lineStarts.add(0);
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '\n' || (unit == '\r' && !text.startsWith("\n", at + 1))) {
        lineStarts.add(at + 1);
      }
    }
  }

  /** What stands at a place. */
  String at(Region region) {
    return text.substring(offset(region.start()), offset(region.end()));
  }

  int offset(Position place) {
    return lineStarts.get(place.line() - 1) + place.column() - 1;
  }

  /** Whether a place stands between two characters of the file, at its beginning or its end. */
  boolean holds(Position place) {
    if (place.line() > lineStarts.size()) {
      return false;
    }
    int end = place.line() < lineStarts.size() ? lineStarts.get(place.line()) : text.length();
    return offset(place) <= end;
  }
}
