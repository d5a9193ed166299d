package io.github.wxcard.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a value breaks its schema.
 *
 * @param sort missing, unknown or mistyped member, or another keyword of the schema
 * @param member the member's name; null where the value itself is meant
 * @param expected the type, or the alternatives, that the schema wants
 * @param wording everit's own words, without the value
 */
public record Violation(Sort sort, @Nullable String member, String expected, String wording)
    implements Comparable<Violation> {
  /** The sorts of violations that are told apart. */
  public enum Sort {
    MISSING,
    UNKNOWN,
    MISTYPED,
    EMPTY,
    OTHER
  }

  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::sort)
          .thenComparing(Violation::member, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Violation::expected)
          .thenComparing(Violation::wording);

  /** By sorts, then by names. */
  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }
}
