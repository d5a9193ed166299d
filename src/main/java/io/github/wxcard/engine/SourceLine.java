package io.github.wxcard.engine;

/**
 * A line of a fixture, or of a very long one the part around a place.
 *
 * @param number from 1
 * @param firstColumn the column at which the text begins, from 1
 * @param text the characters, without the line end
 * @param goesOn whether more of the line follows
 */
public record SourceLine(int number, int firstColumn, String text, boolean goesOn) {
  /**
   * UTF-16 units beside a cut that are only looked at: a ticket that is cut in two would not be
   * known there. Less than {@link SourceLines} keeps on either side of a place.
   */
  private static final int NOT_SHOWN = 1_500;

  /** From which of its characters on the text can be shown. */
  public int shownFrom() {
    return firstColumn == 1 ? 0 : Math.min(NOT_SHOWN, text.length());
  }

  /** Up to which of its characters the text can be shown. */
  public int shownTo() {
    return goesOn ? Math.max(0, text.length() - NOT_SHOWN) : text.length();
  }
}
