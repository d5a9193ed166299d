package io.github.wxcard.model;

import io.github.wxcard.secret.Printable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to a value, such as {@code cardList[1].cardExt.timestamp}.
 *
 * <p>A value inside the string of {@code cardExt} continues the path of that string. The root is
 * {@code $}; a member whose name is not a plain word stands quoted in brackets.
 */
public final class Path {
  /** The root value of a document. */
  public static final Path ROOT = new Path(null, null, -1);

  private static final int LONGEST_WORD = 60;

  private final @Nullable Path parent;
  private final @Nullable String name;
  private final int index;

  private Path(@Nullable Path parent, @Nullable String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  /** The path of a member of the object at this path. */
  public Path member(String memberName) {
    return new Path(this, memberName, -1);
  }

  /** The path of an item, from 0, of the array at this path. */
  public Path item(int itemIndex) {
    return new Path(this, null, itemIndex);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Path that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return toString(UnaryOperator.identity());
  }

  /** The path with each name passed through a filter, which may hide parts of it. */
  public String toString(UnaryOperator<String> filter) {
    if (parent == null) {
      return "$";
    }
    StringBuilder out = new StringBuilder();
    append(out, filter);
    return out.toString();
  }

  /** Whether a name needs no quotes: a letter or {@code _}, then also digits and {@code -}. */
  private static boolean isWord(String name) {
    if (name.isEmpty() || name.length() > LONGEST_WORD || !begins(name.charAt(0))) {
      return false;
    }
    for (int at = 1; at < name.length(); at++) {
      char next = name.charAt(at);
      if (!begins(next) && !Ascii.isDigit(next) && next != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(char character) {
    return Ascii.isLetter(character) || character == '_';
  }

  private void append(StringBuilder out, UnaryOperator<String> filter) {
    if (parent == null) {
      return;
    }
    parent.append(out, filter);
    if (name == null) {
      out.append('[').append(index).append(']');
      return;
    }
    String shown = filter.apply(name);
    if (isWord(shown)) {
      out.append(out.isEmpty() ? "" : ".").append(shown);
    } else {
      out.append("[\"").append(Printable.of(shown).replace("\"", "\\\"")).append("\"]");
    }
  }
}
