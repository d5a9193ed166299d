package io.github.wxcard.report.text;

import io.github.wxcard.fixture.SourceLine;
import io.github.wxcard.model.Region;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.secret.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a fixture with the marked token, cut to what fits on a screen.
 *
 * @param number the line's number
 * @param before what is shown before the token
 * @param token the token, as far as it is shown; empty at the end of a line
 * @param after what is shown after it
 * @param indent the columns of a terminal that {@code before} takes
 * @param width the columns that the token takes; at least 1
 */
public record CodeFrame(
    int number, String before, String token, String after, int indent, int width) {
  /** The columns of a terminal that a frame takes at most, without the margin. */
  private static final int MOST_COLUMNS = 96;

  /** The columns before a token that are kept at least where the line is cut. */
  private static final int LEAST_BEFORE = 32;

  /**
   * UTF-16 units on either side of a token's start that are looked at, of which few are shown; what
   * is hidden does not count, as it is shown in three columns however long it is.
   */
  private static final int NEAR = 400;

  private static final String CUT = "…";
  private static final String TAB = "    ";

  /** A piece of a line that is shown or left out as a whole. */
  private record Cell(int start, int end, String text, int width) {}

  /**
   * Frames a token.
   *
   * @param masked its line, or the part of it around the token
   * @param region where it stands
   */
  static CodeFrame of(MaskedLine masked, Region region) {
    SourceLine line = masked.line();
    int start = region.start().column() - line.firstColumn();
    int end =
        region.end().line() == line.number()
            ? region.end().column() - line.firstColumn()
            : line.text().length();
    int from = near(line.text(), Math.max(firstNear(start, masked.hidden()), line.shownFrom()));
    int to = near(line.text(), Math.min(endNear(start, masked.hidden()), line.shownTo()));
    List<Cell> cells = cells(line.text(), from, start, to, masked.hidden());
    int first = 0;
    while (first < cells.size() && cells.get(first).end() <= start) {
      first++;
    }
    int last = first;
    while (last < cells.size() && cells.get(last).start() < end) {
      last++;
    }
    List<Cell> before = cells.subList(0, first);
    List<Cell> token = cells.subList(first, last);
    List<Cell> after = cells.subList(last, cells.size());
    int room = MOST_COLUMNS - Math.min(width(before), LEAST_BEFORE);
    List<Cell> shownToken = first(token, room);
    room = MOST_COLUMNS - width(shownToken);
    boolean more = to < line.text().length();
    boolean cut = shownToken.size() < token.size() || (more && end > to);
    List<Cell> shownAfter =
        cut ? List.of() : first(after, Math.max(room / 3, room - width(before)));
    List<Cell> shownBefore = last(before, room - width(shownAfter));
    String head = shownBefore.size() < before.size() || line.firstColumn() + from > 1 ? CUT : "";
    boolean goesOn = shownAfter.size() < after.size() || more;
    return new CodeFrame(
        line.number(),
        head + text(shownBefore),
        text(shownToken) + (cut ? CUT : ""),
        text(shownAfter) + (goesOn && !cut ? CUT : ""),
        head.length() + width(shownBefore),
        Math.max(1, width(shownToken)));
  }

  private static int firstNear(int start, List<int[]> hidden) {
    int first = start - NEAR;
    for (int at = hidden.size() - 1; at >= 0; at--) {
      int[] range = hidden.get(at);
      first -= range[0] < start && range[1] > first ? range[1] - range[0] : 0;
    }
    return first;
  }

  private static int endNear(int start, List<int[]> hidden) {
    int end = start + NEAR;
    for (int[] range : hidden) {
      end += range[0] < end && range[1] > start ? range[1] - range[0] : 0;
    }
    return end;
  }

  /** The place itself, within the text, and not between the halves of a character. */
  private static int near(String text, int at) {
    int inside = Math.max(0, Math.min(at, text.length()));
    boolean half = inside < text.length() && Character.isLowSurrogate(text.charAt(inside));
    return half && inside > 0 ? inside - 1 : inside;
  }

  /** The cells between two places, as far as from a token's start on they can be shown. */
  private static List<Cell> cells(String text, int from, int start, int to, List<int[]> hidden) {
    List<Cell> cells = new ArrayList<>();
    int next = 0;
    int columns = 0;
    for (int at = from; at < to && columns <= MOST_COLUMNS; ) {
      while (next < hidden.size() && hidden.get(next)[1] <= at) {
        next++;
      }
      boolean masked = next < hidden.size() && hidden.get(next)[0] <= at;
      Cell cell =
          masked
              ? new Cell(at, Math.min(hidden.get(next)[1], to), Gate.MASK, Gate.MASK.length())
              : cell(text, at);
      cells.add(cell);
      at = cell.end();
      columns += at > start ? cell.width() : 0;
    }
    return cells;
  }

  private static Cell cell(String text, int at) {
    int codePoint = text.codePointAt(at);
    int end = at + Character.charCount(codePoint);
    if (Printable.isPlain(codePoint)) {
      return new Cell(at, end, text.substring(at, end), 1);
    }
    if (codePoint == '\t') {
      return new Cell(at, end, TAB, TAB.length());
    }
    // What comes before it tells whether it is the second character of a command.
    StringBuilder shown = new StringBuilder(text.substring(Math.max(0, at - 1), at));
    int before = shown.length();
    Printable.append(shown, codePoint);
    String cell = shown.substring(before);
    boolean escaped = cell.length() > end - at;
    return new Cell(at, end, cell, escaped ? cell.length() : CharacterWidth.of(codePoint));
  }

  private static List<Cell> first(List<Cell> cells, int columns) {
    int taken = 0;
    for (int at = 0; at < cells.size(); at++) {
      taken += cells.get(at).width();
      if (taken > columns) {
        return cells.subList(0, at);
      }
    }
    return cells;
  }

  private static List<Cell> last(List<Cell> cells, int columns) {
    int taken = 0;
    for (int at = cells.size() - 1; at >= 0; at--) {
      taken += cells.get(at).width();
      if (taken > columns) {
        return cells.subList(at + 1, cells.size());
      }
    }
    return cells;
  }

  private static int width(List<Cell> cells) {
    int width = 0;
    for (Cell cell : cells) {
      width += cell.width();
    }
    return width;
  }

  private static String text(List<Cell> cells) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : cells) {
      text.append(cell.text());
    }
    return text.toString();
  }
}
