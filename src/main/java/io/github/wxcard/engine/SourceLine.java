package io.github.wxcard.engine;

/**
 * A line of a fixture, or of a very long one the part around a place.
 *
 * @param number from 1
 * @param firstColumn the column at which the text begins, from 1
 * @param text the characters, without the line end
 */
public record SourceLine(int number, int firstColumn, String text) {}
