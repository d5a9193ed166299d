package io.github.wxcard.archive;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding in plain values. Tickets, and secrets of its text, are hidden in all of them.
 *
 * @param rule the rule's id
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param file what the text is called
 * @param line of the file, from 1
 * @param column from 1, in UTF-16 units
 * @param endLine the line of the end
 * @param endColumn the column of the end, exclusive
 * @param path which value, such as {@code cardList[1].cardExt.timestamp}
 * @param cardId that of the entry in which it stands; null where that is none, or has no id
 * @param message what is wrong, and what to do
 * @param mistake the cause of a wrong signature; null where it is none, or nobody searched
 * @param related other places that belong to it, as {@code file:line:column}
 */
public record FindingRow(
    String rule,
    String severity,
    String file,
    int line,
    int column,
    int endLine,
    int endColumn,
    String path,
    @Nullable String cardId,
    String message,
    @Nullable String mistake,
    List<String> related)
    implements Serializable {
  public FindingRow {
    related = List.copyOf(related);
  }
}
