package io.github.wxcard.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wxcard.TestRun;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.RichRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GitLabFormatTest {
  @Test
  void everyFindingHasTheMembersThatGitLabAsksFor() throws IOException {
    Set<String> fingerprints = new HashSet<>();
    JsonNode all = read(RichRun.run());
    assertThat(all).hasSizeGreaterThan(300);
    for (JsonNode one : all) {
      List<String> names = new ArrayList<>();
      one.fieldNames().forEachRemaining(names::add);
      assertThat(names)
          .containsExactly("description", "check_name", "fingerprint", "severity", "location");
      assertThat(one.get("description").asText()).isNotBlank();
      assertThat(one.get("severity").asText()).isIn("info", "minor", "major");
      assertThat(one.at("/location/path").asText()).startsWith("shop/");
      assertThat(one.at("/location/lines/begin").isInt()).isTrue();
      assertThat(one.at("/location/lines/begin").asInt()).isPositive();
      assertThat(fingerprints.add(one.get("fingerprint").asText())).as(one.toString()).isTrue();
    }
  }

  @Test
  void linesCountFromOne() throws IOException {
    JsonNode one = read(new TestRun().with("a.json", "\n{")).get(0);
    assertThat(one.at("/location/lines/begin").asInt()).isEqualTo(2);
  }

  private static JsonNode read(TestRun run) throws IOException {
    return new ObjectMapper()
        .readTree(RichRun.bytes(new GitLabFormat(), run.outcome(new ModulePath("shop"))));
  }
}
