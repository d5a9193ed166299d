package io.github.wxcard.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the id that was probably meant by a mistyped one.
 *
 * <p>It looks only at ids that begin or end like it: they stand side by side once sorted, by their
 * characters or by these from last to first. An id of more than 64 characters is no mistyped one.
 */
final class SimilarIds {
  /** Characters at the beginning or the end that a mistyped id still shares with the right one. */
  private static final int SHARED = 8;

  /** How many characters of a mistyped id may differ. */
  private static final int MOST_DIFFERENT = 3;

  /** A beginning or end that more ids share tells nothing, and would be slow to search. */
  private static final int MOST_SHARING = 1_000;

  private final String[] sorted;
  private final String[] sortedBackwards;

  SimilarIds(Collection<String> ids) {
    sorted = ids.stream().sorted().toArray(String[]::new);
    sortedBackwards = ids.stream().map(SimilarIds::reversed).sorted().toArray(String[]::new);
  }

  /** The nearest id; of several that are as near, the first in order. */
  Optional<String> nearest(String id) {
    if (id.length() < SHARED || id.length() > EditDistance.LONGEST) {
      return Optional.empty();
    }
    Best best = new Best();
    search(sorted, id, (candidate, apart) -> best.take(candidate, apart));
    search(
        sortedBackwards, reversed(id), (candidate, apart) -> best.take(reversed(candidate), apart));
    return Optional.ofNullable(best.id);
  }

  /** The nearest id so far. */
  private static final class Best {
    private @Nullable String id;
    private int apart = MOST_DIFFERENT;

    void take(String candidate, int distance) {
      boolean first = id == null || distance < apart || candidate.compareTo(id) < 0;
      if (distance <= apart && first) {
        id = candidate;
        apart = distance;
      }
    }
  }

  /** Takes an id that is near enough. */
  private interface Taker {
    void take(String candidate, int apart);
  }

  /** Goes through the ids that begin like one. */
  private static void search(String[] sorted, String id, Taker taker) {
    String beginning = id.substring(0, SHARED);
    int found = Arrays.binarySearch(sorted, beginning);
    int from = found < 0 ? -found - 1 : found;
    int tooMany = from + MOST_SHARING;
    if (tooMany < sorted.length && sorted[tooMany].startsWith(beginning)) {
      return;
    }
    EditDistance distance = new EditDistance(id);
    for (int at = from; at < sorted.length && sorted[at].startsWith(beginning); at++) {
      int apart = distance.to(sorted[at], MOST_DIFFERENT);
      if (apart <= MOST_DIFFERENT) {
        taker.take(sorted[at], apart);
      }
    }
  }

  private static String reversed(String id) {
    return new StringBuilder(id).reverse().toString();
  }
}
