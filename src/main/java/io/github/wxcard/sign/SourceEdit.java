package io.github.wxcard.sign;

import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a fixture with changes to some of its tokens; all else stays as it is. */
final class SourceEdit {
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  private record Change(int start, int end, String replacement) {}

  SourceEdit(String text) {
    this.text = text;
    lineStarts.add(0);
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      boolean pair = character == '\r' && text.startsWith("\n", at + 1);
      if (character == '\n' || (character == '\r' && !pair)) {
        lineStarts.add(at + 1);
      }
    }
  }

  /** The quote that a token begins with, as its source writes it. */
  WrittenQuote quote(Region string) {
    return WrittenQuote.of(from(string));
  }

  /** The source between two tokens. */
  String between(Region before, Region after) {
    return text.substring(offset(before.end()), offset(after.start()));
  }

  /** The source from the beginning of a token on. */
  CharSequence from(Region region) {
    return CharBuffer.wrap(text, offset(region.start()), text.length());
  }

  /** Puts other source in the place of a token. */
  void replace(Region region, String replacement) {
    changes.add(new Change(offset(region.start()), offset(region.end()), replacement));
  }

  /** Puts other source in the place of so many characters from the beginning of a token on. */
  void replace(Region region, int length, String replacement) {
    int start = offset(region.start());
    changes.add(new Change(start, start + length, replacement));
  }

  /** Puts source after a token. */
  void insertAfter(Region region, String insertion) {
    int end = offset(region.end());
    changes.add(new Change(end, end, insertion));
  }

  /** The text with all changes made. */
  String result() {
    StringBuilder result = new StringBuilder(text.length() + 200);
    int at = 0;
    // The sort is stable: insertions at one place keep their order.
    List<Change> ordered = changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
    for (Change change : ordered) {
      result.append(text, at, change.start()).append(change.replacement());
      at = change.end();
    }
    return result.append(text, at, text.length()).toString();
  }

  private int offset(Position position) {
    return lineStarts.get(position.line() - 1) + position.column() - 1;
  }
}
