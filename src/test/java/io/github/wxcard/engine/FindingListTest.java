package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Findings come out as they went in, whatever they say. */
class FindingListTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "plain",
          "\0 \u00ff",
          "\u0100",
          "\u5361\u5238 card",
          "\ud83c\udf81",
          "\ud800 half",
          "half \udc00",
          "x".repeat(70_000),
          "\u5361".repeat(70_000));

  @Test
  void anyTextComesOutAgain() {
    FindingList list = new FindingList(new Words());
    List<Finding> findings = new ArrayList<>();
    for (String text : TEXTS) {
      Finding finding = finding(text, List.of(text, 1, -2L, true, false, List.of(text, 3)));
      list.add(finding);
      findings.add(finding);
      assertThat(list.get(list.size() - 1)).isEqualTo(finding);
    }
    assertThat(list).containsExactlyElementsOf(findings);
  }

  @Test
  void messagesWithinMessagesComeOutAgain() {
    Message inner = Message.of("inner", "\u5361", Message.of("innermost", 1));
    FindingList list = new FindingList(new Words());
    list.add(finding("$", List.of(inner, List.of(inner))));
    assertThat(list.get(0).message().arguments()).containsExactly(inner, List.of(inner));
  }

  @Test
  void noneOfVeryManyPlacesIsLost() {
    Finding plain = finding("$", List.of());
    Finding finding =
        new Finding(
            plain.rule(),
            plain.severity(),
            plain.location(),
            plain.message(),
            Collections.nCopies(70_000, plain.location()),
            plain.properties());
    FindingList list = new FindingList(new Words());
    list.add(finding);
    assertThat(list.get(0)).isEqualTo(finding);
  }

  private static Finding finding(String text, List<Object> arguments) {
    Location location =
        new Location("a.json", new Region(new Position(1, 2), new Position(3, 4)), text);
    TreeMap<String, Object> properties = new TreeMap<>();
    properties.put("property", text);
    properties.put("list", List.of(text));
    return new Finding(
        "rule",
        Severity.WARNING,
        location,
        new Message("key", arguments),
        List.of(location, location),
        properties);
  }
}
