package io.github.wxcard.model;

/**
 * A place between two characters of a file.
 *
 * @param line from 1; lines end with LF, CRLF or CR
 * @param column from 1, in UTF-16 units
 */
public record Position(int line, int column) implements Comparable<Position> {
  /** The beginning of a file. */
  public static final Position START = new Position(1, 1);

  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column start at 1: " + line + ":" + column);
    }
  }

  /**
   * A position, by numbers that may be larger than fits: no editor goes to a column after two
   * thousand million, so the largest one stands for all of them.
   */
  public static Position of(long line, long column) {
    return new Position(
        (int) Math.min(line, Integer.MAX_VALUE), (int) Math.min(column, Integer.MAX_VALUE));
  }

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
