package io.github.wxcard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The configured place of a list: a path as findings show it, where {@code [*]} is any item, such
 * as {@code data.cards[*]}.
 */
public final class ValuePath {
  /** Every value. */
  public static final ValuePath ANY = new ValuePath("", List.of());

  private static final Pattern STEP =
      Pattern.compile(
          "\\.?([^.\\[\\]\"]+)|\\[(\\d{1,9}|\\*)\\]|\\[\"((?:[^\"\\\\]|\\\\.)*)\"\\]|^\\$");

  private final String text;
  private final List<Step> steps;

  private ValuePath(String text, List<Step> steps) {
    this.text = text;
    this.steps = List.copyOf(steps);
  }

  /** One step: a member's name, or an item's position; any item where there is neither. */
  private record Step(@Nullable String name, int index) {
    boolean takes(Path path) {
      return name != null
          ? name.equals(path.name())
          : path.name() == null && (index < 0 || index == path.index());
    }
  }

  /** How a value stands to the place. */
  public enum Relation {
    /** The way to the place does not lead through it. */
    ASIDE,
    /** The way to the place leads through it. */
    TOWARDS,
    /** It is the place. */
    AT,
    /** It stands in the place. */
    WITHIN
  }

  /**
   * The place of a text.
   *
   * @throws IllegalArgumentException where it is no path
   */
  public static ValuePath of(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException("\"" + text + "\" is no path such as data.cardList[0]");
      }
      if (matcher.group(1) != null) {
        steps.add(new Step(matcher.group(1), -1));
      } else if (matcher.group(2) != null) {
        boolean any = matcher.group(2).equals("*");
        steps.add(new Step(null, any ? -1 : Integer.parseInt(matcher.group(2))));
      } else if (matcher.group(3) != null) {
        steps.add(new Step(matcher.group(3).replaceAll("\\\\(.)", "$1"), -1));
      }
      at = matcher.end();
    }
    return new ValuePath(text, steps);
  }

  /** Whether no place is configured. */
  public boolean isAny() {
    return steps.isEmpty();
  }

  /** How the value at a path stands to the place. */
  public Relation relation(Path path) {
    if (steps.isEmpty()) {
      return Relation.WITHIN;
    }
    List<Path> way = new ArrayList<>();
    for (Path each = path; each.parent() != null; each = each.parent()) {
      way.add(0, each);
    }
    for (int at = 0; at < Math.min(way.size(), steps.size()); at++) {
      if (!steps.get(at).takes(way.get(at))) {
        return Relation.ASIDE;
      }
    }
    int more = way.size() - steps.size();
    return more < 0 ? Relation.TOWARDS : more == 0 ? Relation.AT : Relation.WITHIN;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValuePath that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
