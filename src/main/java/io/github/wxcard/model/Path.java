package io.github.wxcard.model;

import io.github.wxcard.secret.Printable;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to a value, such as {@code cardList[1].cardExt.timestamp}.
 *
 * <p>A value inside the string of {@code cardExt} continues the path of that string. The root is
 * {@code $}; a member whose name is not a plain word stands quoted in brackets, with escapes as in
 * JSON. No two members share a path.
 */
public final class Path {
  /** The root value of a document. */
  public static final Path ROOT = new Path(null, null, -1);

  /** A path with longer names than usual may take so many UTF-16 units before they are cut. */
  private static final int LONG = 2_000;

  /** The hex digits that tell names apart that were cut. */
  private static final int DIGEST = 16;

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

  /** The path of the container around this value; null at the root. */
  public @Nullable Path parent() {
    return parent;
  }

  /** The name of the member; null of an item of an array, and at the root. */
  public @Nullable String name() {
    return name;
  }

  /** The position of the item, from 0; less than 0 of a member, and at the root. */
  public int index() {
    return index;
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
    if (name.isEmpty() || !begins(name.charAt(0))) {
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
    if (shown.length() > Printable.MOST_CHARACTERS && out.length() + shown.length() > LONG) {
      // Thousands of findings may stand below one name, which may fill a file.
      String digest = DigestUtils.sha256Hex(shown).substring(0, DIGEST);
      out.append("[\"")
          .append(quoted(Printable.of(shown)))
          .append("\" ")
          .append(digest)
          .append(']');
    } else if (isWord(shown)) {
      out.append(out.isEmpty() ? "" : ".").append(shown);
    } else {
      out.append("[\"").append(quoted(shown)).append("\"]");
    }
  }

  /** A name between quotes; what cannot be seen is told from the characters of its escape. */
  private static String quoted(String name) {
    return Printable.all(name.replace("\\", "\\\\")).replace("\"", "\\\"");
  }
}
