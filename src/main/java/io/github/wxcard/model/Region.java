package io.github.wxcard.model;

/**
 * A token in a file.
 *
 * @param start where it begins
 * @param end where it ends, exclusive; equal to {@code start} at the end of the input
 */
public record Region(Position start, Position end) implements Comparable<Region> {
  /** The beginning of a file, empty. */
  public static final Region START = new Region(Position.START, Position.START);

  public Region {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException("a region ends before it starts: " + start + "-" + end);
    }
  }

  @Override
  public int compareTo(Region other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }

  @Override
  public String toString() {
    return start + "-" + end;
  }
}
