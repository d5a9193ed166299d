package io.github.wxcard.baseline;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is expected: a known debt, or a fixture that is wrong on purpose.
 *
 * @param rule the rule's id
 * @param file the fixture's name, relative to the module, with {@code /}
 * @param path which value, such as {@code cardList[1].cardExt.timestamp}
 * @param reason why; null where nobody said
 * @param expires the last day on which it is expected; null for ever
 */
public record Expectation(
    String rule, String file, String path, @Nullable String reason, @Nullable LocalDate expires)
    implements Comparable<Expectation> {
  /** The order in which they are written. */
  public static final Comparator<Expectation> ORDER =
      Comparator.comparing(Expectation::file)
          .thenComparing(Expectation::path)
          .thenComparing(Expectation::rule);

  private static final Comparator<Expectation> TOTAL =
      ORDER
          .thenComparing(Expectation::reason, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Expectation::expires, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** What is expected of a finding, for ever. */
  public static Expectation of(Finding finding) {
    Location location = finding.location();
    return new Expectation(finding.rule(), location.file(), location.path(), null, null);
  }

  /** Keeps sets of them fast even where their hashes were made to be the same. */
  @Override
  public int compareTo(Expectation other) {
    return TOTAL.compare(this, other);
  }

  /** The same of a value that has moved. */
  public Expectation at(String other) {
    return new Expectation(rule, file, other, reason, expires);
  }

  /** What it is matched by. */
  public Expectation key() {
    return new Expectation(rule, file, path, null, null);
  }
}
