package io.github.wxcard.archive;

import java.io.Serializable;

/**
 * What may stand in one entry of the run only, and where it stands. {@code toString} does not show
 * it.
 *
 * @param rule the rule that says so, such as {@code reused-nonce}
 * @param key the values as one text, which only the same values come to
 * @param file what the text is called
 * @param line of the file, from 1
 * @param column from 1, in UTF-16 units
 * @param endLine the line of the end
 * @param endColumn the column of the end, exclusive
 * @param path which value, the last one
 */
public record UniqueKey(
    String rule,
    String key,
    String file,
    int line,
    int column,
    int endLine,
    int endColumn,
    String path)
    implements Serializable {
  @Override
  public String toString() {
    return rule + " " + file + ":" + line + ":" + column;
  }
}
