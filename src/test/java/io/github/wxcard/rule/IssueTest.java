package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.model.Location;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one issue may hold, and how much of it. */
class IssueTest {
  private static final SourceRef SPOT = SourceRef.of(Region.START, Path.ROOT);

  @Test
  void argumentsAreAThousandAtMost() {
    assertThat(Issue.at(SPOT, many(1_000)).arguments()).hasSize(1_000);
    assertThatThrownBy(() -> Issue.at(SPOT, many(1_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 1000 arguments and places");
  }

  @Test
  void placesOfBothKindsAreAThousandTogether() {
    Issue issue = Issue.at(SPOT);
    for (int at = 0; at < 500; at++) {
      issue = issue.related(SPOT).elsewhere(new Location("a.json", Region.START, ""));
    }
    Issue full = issue;
    assertThat(full.related()).hasSize(500);
    assertThat(full.elsewhere()).hasSize(500);
    assertThatThrownBy(() -> full.related(SPOT)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> full.elsewhere(new Location("a.json", Region.START, "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPropertyIsAListOfAThousandAtMost() {
    Issue issue = Issue.at(SPOT);
    assertThat(issue.with("values", List.of(many(1_000))).properties()).containsKey("values");
    assertThatThrownBy(() -> issue.with("values", List.of(many(1_001))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 1000");
  }

  @Test
  void aVariantIsMadeOfLowerCaseLettersDigitsAndDashes() {
    assertThat(Issue.variant("az-09", SPOT).variant()).isEqualTo("az-09");
    for (String other : List.of("A", "Z", "`", "{", "/", ":", "_", ".", "é")) {
      assertThatThrownBy(() -> Issue.variant("a" + other, SPOT))
          .as(other)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Object[] many(int count) {
    return Collections.nCopies(count, "x").toArray();
  }
}
