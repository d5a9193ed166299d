package io.github.wxcard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarIdsTest {
  private static final String ID = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o";
  private static final SimilarIds IDS =
      new SimilarIds(List.of("p_BzXw2OeMnlDbAcT6i5Mz5WRMmU", ID, "pzzzzzzzzzzzzzzzzzzzzzzzzzzz"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pQ7fXt9LmZb2-cRkVw0NsYhUaE4O",
        "PQ7fXt9LmZb2-cRkVw0NsYhUaE4o",
        "pQ7fXt9LmZb2-cRkVw0NsYhUaE4",
        "pQ7fXt9LmZb2-cRkVw0NsYhUaE4oo",
        "pQ7fxt9LmZb2-cRkVw0NsYhUaE4o",
        "pQ7fXt9LmZ2b-cRkVw0NsYhUaE4o",
        " pQ7fXt9LmZb2-cRkVw0NsYhUaE4o",
        "pQ7fXt9LmZb2---kVw0NsYhUaE4o"
      })
  void aMistypedIdHasANearOne(String mistyped) {
    assertThat(IDS.nearest(mistyped)).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p",
        "pQ7fXt9L",
        "pQ7fXt9LmZb2-----w0NsYhUaE4o",
        "pQ7f_t9LmZb2-cRkVw0NsYh_aE4o",
        "p0000000000000000000000000000",
        "zzzzzzzz"
      })
  void anotherIdHasNone(String other) {
    assertThat(IDS.nearest(other)).isEmpty();
  }

  @Test
  void theNearestWinsAndOfSeveralTheFirst() {
    SimilarIds ids = new SimilarIds(List.of("p23456789c", "p23456789b", "p2345678xy"));
    assertThat(ids.nearest("p23456789a")).contains("p23456789b");
    assertThat(ids.nearest("p2345678xz")).contains("p2345678xy");
  }

  @Test
  void aBeginningThatAllShareTellsNothingButTheEndStillDoes() {
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < 2_000; number++) {
      ids.add("p00000000000000" + (10_000_000 + number * 7_919));
    }
    SimilarIds similar = new SimilarIds(ids);
    assertThat(similar.nearest("p0000000000000" + 10_000_000)).contains(ids.get(0));
    assertThat(similar.nearest("p00000000000000" + 10_000_001)).isEmpty();
  }

  @Test
  void aVeryLongIdIsNoMistypedOne() {
    String longest = "p".repeat(8) + "x".repeat(56);
    SimilarIds similar = new SimilarIds(List.of(longest));
    assertThat(similar.nearest(longest.replace("px", "py"))).contains(longest);
    assertThat(similar.nearest(longest + "x")).isEmpty();
  }

  /** All begin and end alike, and none is near: each of 1,000 ids is looked at for each of them. */
  @Test
  @Timeout(30)
  void manyUnknownIdsAgainstManyThatShareTheirEnds() {
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < 1_000; number++) {
      ids.add("pQ7fXt9L%03daaabbbcccQhUaE4o".formatted(number));
    }
    SimilarIds similar = new SimilarIds(ids);
    for (int number = 0; number < 25_000; number++) {
      assertThat(similar.nearest("pQ7fXt9Lxyzaa%05dQhUaE4o".formatted(number))).isEmpty();
    }
    assertThat(similar.nearest("pQ7fXt9L123aaabbbcccQhUaE4O")).contains(ids.get(123));
  }

  @Test
  void aDistanceIsLevenshteins() {
    Random random = new Random(8);
    for (int round = 0; round < 20_000; round++) {
      String from = text(random, 1 + random.nextInt(EditDistance.LONGEST));
      String to = random.nextBoolean() ? text(random, random.nextInt(70)) : changed(random, from);
      int distance = LevenshteinDistance.getDefaultInstance().apply(from, to);
      EditDistance counted = new EditDistance(from);
      assertThat(counted.to(to, 100)).as("%s to %s", from, to).isEqualTo(distance);
      assertThat(counted.to(to, 3) <= 3).isEqualTo(distance <= 3);
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append("aab\u5361\u00ffz".charAt(random.nextInt(6)));
    }
    return text.toString();
  }

  private static String changed(Random random, String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int left = random.nextInt(6); left > 0; left--) {
      int at = random.nextInt(changed.length() + 1);
      if (random.nextBoolean() || at == changed.length()) {
        changed.insert(at, text(random, 1));
      } else {
        changed.deleteCharAt(at);
      }
    }
    return changed.toString();
  }
}
