package io.github.wxcard.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the id that was probably meant by a mistyped one.
 *
 * <p>It looks only at ids that begin or end like it: they stand side by side once sorted, by their
 * characters or by these from last to first.
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
    if (id.length() < SHARED) {
      return Optional.empty();
    }
    LevenshteinDistance distance = new LevenshteinDistance(MOST_DIFFERENT);
    return Stream.concat(
            sharing(sorted, id), sharing(sortedBackwards, reversed(id)).map(SimilarIds::reversed))
        .map(candidate -> new Candidate(candidate, distance.apply(id, candidate)))
        .filter(candidate -> candidate.apart() >= 0)
        .min(Comparator.comparingInt(Candidate::apart).thenComparing(Candidate::id))
        .map(Candidate::id);
  }

  private record Candidate(String id, int apart) {}

  private static Stream<String> sharing(String[] sorted, String id) {
    String beginning = id.substring(0, SHARED);
    int from = Arrays.binarySearch(sorted, beginning);
    from = from < 0 ? -from - 1 : from;
    List<String> found =
        Arrays.stream(sorted, from, sorted.length)
            .takeWhile(candidate -> candidate.startsWith(beginning))
            .limit(MOST_SHARING + 1L)
            .toList();
    return found.size() > MOST_SHARING ? Stream.empty() : found.stream();
  }

  private static String reversed(String id) {
    return new StringBuilder(id).reverse().toString();
  }
}
