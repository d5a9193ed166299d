package io.github.wxcard.engine.findings;

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
    FindingList list = new FindingList(new StringPool());
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
  void whatWasAddedInAnyOrderCanBePutIntoThatOfReports() {
    FindingList list = new FindingList(new StringPool());
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at < 500; at++) {
      Finding finding = finding("text " + at, List.of(at));
      Position place = new Position(1 + at * 7 % 13, 1 + at * 31 % 101);
      findings.add(
          new Finding(
              finding.rule(),
              finding.severity(),
              new Location("a.json", new Region(place, place), "[" + at + "]"),
              finding.message(),
              List.of(),
              finding.properties()));
    }
    findings.forEach(list::add);
    list.replace(7, findings.get(0));
    findings.set(7, findings.get(0));
    list.sort();
    findings.sort(Finding.ORDER);
    assertThat(list).containsExactlyElementsOf(findings);
  }

  @Test
  void anyPathComesOutAgain() {
    FindingList list = new FindingList(new StringPool());
    List<String> paths =
        new ArrayList<>(
            List.of(
                "$",
                "cardList[0]",
                "[7].cardExt.nonce_str",
                "cardList[00].cardId",
                "cardList[].x",
                "cardList[999999999].cardId",
                "cardList[1000000000].cardId",
                "cardList[-1]",
                "x[1",
                "]x[1]",
                "[\"a]b\"][3].c",
                "a[12][3].\u5361",
                "\u5361[12].x",
                ""));
    for (int at = 0; at < 10_000; at++) {
      paths.add("cardList[" + at + "].member" + at);
      paths.add("member" + at + "[1]");
    }
    for (String path : paths) {
      list.add(finding(path, List.of()));
    }
    assertThat(list)
        .extracting(finding -> finding.location().path())
        .containsExactlyElementsOf(paths);
  }

  @Test
  void anyNumberComesOutAgain() {
    FindingList list = new FindingList(new StringPool());
    List<Object> numbers =
        List.of(0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
    list.add(finding("$", numbers));
    assertThat(list.get(0).message().arguments()).isEqualTo(numbers);
    for (int column : new int[] {1, 127, 128, 16_383, 16_384, 1 << 28, Integer.MAX_VALUE}) {
      Finding plain = finding("$", List.of());
      Position position = new Position(column, column);
      Location location = new Location("a", new Region(position, position), "$");
      list.add(
          new Finding(
              plain.rule(),
              plain.severity(),
              location,
              plain.message(),
              List.of(location),
              plain.properties()));
      assertThat(list.get(list.size() - 1).location()).isEqualTo(location);
    }
  }

  @Test
  void listsAreMergedInOrderWithWhatWasReplaced() {
    StringPool words = new StringPool();
    List<FindingList> lists = new ArrayList<>();
    for (int each = 0; each < 3; each++) {
      FindingList list = new FindingList(words);
      for (int line = each + 1; line < 4_000; line += each + 1) {
        list.add(at(line, "list " + each + ": " + "x".repeat(line % 50)));
      }
      list.replace(2, at(3 * (each + 1), "replaced in " + each));
      lists.add(list);
    }
    lists.add(new FindingList(words));
    List<Finding> expected = new ArrayList<>();
    lists.forEach(expected::addAll);
    expected.sort(Finding.ORDER);
    FindingList merged = FindingMerge.merged(lists, words);
    assertThat(merged).containsExactlyElementsOf(expected);
    assertThat(merged.count(Severity.WARNING)).isEqualTo(expected.size());
    assertThat(merged.count(Severity.ERROR)).isZero();
    assertThat(merged.count("rule", Severity.WARNING)).isEqualTo(expected.size());
    assertThat(merged.count("rule", Severity.ERROR)).isZero();
    assertThat(merged.count("other", Severity.WARNING)).isZero();
    FindingList taken = new FindingList(words);
    taken.add(at(1, "first"));
    taken.take(merged);
    assertThat(taken.subList(1, taken.size())).containsExactlyElementsOf(expected);
  }

  private static Finding at(int line, String text) {
    Region region = new Region(new Position(line, 1), new Position(line, 2));
    return new Finding(
        "rule",
        Severity.WARNING,
        new Location("a.json", region, "cardList[" + line + "]." + text),
        new Message("key", List.of(text)),
        List.of(),
        new TreeMap<>());
  }

  @Test
  void messagesWithinMessagesComeOutAgain() {
    Message inner = Message.of("inner", "\u5361", Message.of("innermost", 1));
    FindingList list = new FindingList(new StringPool());
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
    FindingList list = new FindingList(new StringPool());
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
