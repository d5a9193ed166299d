package io.github.wxcard.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what was probably meant by a name that does not exist. */
public final class Nearest {
  /** A shorter name is the beginning of too many others. */
  private static final int SHORTEST_BEGINNING = 4;

  private Nearest() {}

  /** What to say after a name that does not exist: "; did you mean X?", or nothing at all. */
  public static String hint(String name, Collection<String> candidates) {
    return to(name, candidates).map(nearest -> "; did you mean " + nearest + "?").orElse("");
  }

  /** The candidate that a name most resembles, where one is close enough. */
  public static Optional<String> to(String name, Collection<String> candidates) {
    String wanted = plain(name);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    int leastLonger = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int distance = distance(wanted, plain(candidate));
      int longer = Math.abs(candidate.length() - name.length());
      if (distance >= 0 && (distance < least || (distance == least && longer < leastLonger))) {
        least = distance;
        leastLonger = longer;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** How far apart two names are; -1 where too far. */
  private static int distance(String name, String candidate) {
    if (name.equals(candidate)) {
      return 0;
    }
    boolean begins = name.length() >= SHORTEST_BEGINNING && candidate.startsWith(name);
    boolean goesOn = candidate.length() >= SHORTEST_BEGINNING && name.startsWith(candidate);
    if (begins || goesOn) {
      return 1;
    }
    int threshold = Math.min(2, Math.min(name.length(), candidate.length()) / 3);
    return new LevenshteinDistance(threshold).apply(name, candidate);
  }

  /** Case, underscores and dashes are what people get wrong first. */
  private static String plain(String name) {
    String shortened = name.length() > 80 ? name.substring(0, 80) : name;
    return shortened.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
  }
}
