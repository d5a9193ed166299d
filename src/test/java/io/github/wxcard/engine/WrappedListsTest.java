package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.MutatedCards;
import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Handover;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.model.Region;
import io.github.wxcard.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A list in an answer, however deep, gives what the bare list gives, each place in the answer. */
class WrappedListsTest {
  private static final int LISTS = 150;

  private static final Pattern COLON_FIRST = Pattern.compile("[\r\n]\\s*:");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void findingsAreThoseOfTheBareList(int strings) {
    int found = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      Random random = new Random(seed);
      String list = bare(new MutatedCards(seed, 3).list(DocumentKind.ADD_CARD, 4).strip());
      if (!isValid(list)) {
        continue;
      }
      Wrapped bare = Wrapped.bare(list);
      Wrapped wrapped = Wrapped.answer(list, strings, random);
      List<String> expected = moved(list, bare, wrapped);
      assertThat(lines(findings(wrapped.text())))
          .as("seed " + seed)
          .containsExactlyInAnyOrderElementsOf(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(LISTS);
  }

  @Test
  void findingsOfALongListAreThoseOfTheBareOne() {
    String list = "[" + validEntries(3_000) + "]";
    Wrapped bare = Wrapped.bare(list);
    Wrapped wrapped =
        bare.between("{\"code\": 0,\n \"data\": {\"cardList\": ", "}\n}", "data.cardList");
    assertThat(lines(findings(wrapped.text())))
        .containsExactlyInAnyOrderElementsOf(moved(list, bare, wrapped));
  }

  /** No YAML to its parser: tabs between tokens, a line that begins with a colon, a DEL. */
  private static boolean isYaml(String list) {
    return list.indexOf('\t') < 0
        && !COLON_FIRST.matcher(list).find()
        && list.chars().allMatch(StreamReader::isPrintable);
  }

  /** All else of JSON is YAML as well. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void findingsInYamlAreThoseInJson(int strings) {
    int found = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      String list = bare(new MutatedCards(seed, 3).list(DocumentKind.ADD_CARD, 4).strip());
      if (!isValid(list) || !isYaml(list)) {
        continue;
      }
      String json = Wrapped.answer(list, strings, new Random(seed)).text();
      List<Finding> expected = findings(json);
      assertThat(lines(findings(json, Syntax.YAML)))
          .as("seed " + seed)
          .containsExactlyInAnyOrderElementsOf(lines(expected));
      found += expected.size();
    }
    assertThat(found).isGreaterThan(LISTS / 3);
  }

  /** Entries that are JSON, many of which are wrong otherwise. */
  private static String validEntries(int count) {
    List<String> entries = new ArrayList<>();
    for (int seed = 0; entries.size() < count; seed++) {
      String entry = bare(new MutatedCards(seed, 3).list(DocumentKind.ADD_CARD, 1).strip());
      if (isValid(entry)) {
        entries.add(entry.substring(1, entry.length() - 1));
      }
    }
    return String.join(",\r\n", entries);
  }

  private static String bare(String list) {
    return list.startsWith("{")
        ? list.substring(list.indexOf('['), list.lastIndexOf(']') + 1)
        : list;
  }

  private static boolean isValid(String list) {
    return findings(list).stream().noneMatch(finding -> finding.rule().equals("malformed-json"));
  }

  private static List<Finding> findings(String json) {
    return findings(json, Syntax.JSON);
  }

  private static List<Finding> findings(String json, Syntax syntax) {
    Fixture fixture =
        Fixture.of("list.json", json)
            .withTickets(TestRun.TICKET)
            .withReading(Reading.AUTO.withHandover(Handover.ASSEMBLED).withSyntax(syntax));
    ValidationRequest request =
        ValidationRequest.builder(List.of(fixture))
            .rules(RuleSet.builtIn(Map.of()))
            .now(TestRun.NOW)
            .threads(2)
            .explainSignatures(0)
            .build();
    return CardValidator.validate(request).findings();
  }

  /** The findings on the bare list, as they are in the document around it. */
  private static List<String> moved(String list, Wrapped bare, Wrapped wrapped) {
    List<Position> from = bare.positions();
    List<Position> to = wrapped.positions();
    Map<Position, Position> moved = new HashMap<>();
    for (int at = 0; at <= list.length(); at++) {
      moved.put(from.get(at), to.get(at));
    }
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings(list)) {
      Region region = finding.location().region();
      Region there = new Region(moved.get(region.start()), moved.get(region.end()));
      lines.add(line(finding, there, wrapped.path() + finding.location().path()));
    }
    return lines;
  }

  private static List<String> lines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      Location location = finding.location();
      lines.add(line(finding, location.region(), location.path()));
    }
    return lines;
  }

  private static String line(Finding finding, Region region, String path) {
    return region + " " + finding.rule() + " " + path;
  }
}
