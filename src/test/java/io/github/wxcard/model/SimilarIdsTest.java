package io.github.wxcard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
}
