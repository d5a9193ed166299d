package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.TestRun;
import io.github.wxcard.baseline.BaselineReader;
import io.github.wxcard.json.ObjectReader;
import io.github.wxcard.model.Finding;
import io.github.wxcard.report.json.JsonFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that were made to have one hash are names like any. */
class CollidingNamesTest {
  /** Two letters over two, of one hash where a letter counts 31 times the next, as in strings. */
  private static final String OF_STRINGS = "AaBB";

  /** The same of 33 times, as in Jackson's table of names. */
  private static final String OF_JACKSON = "abbA";

  private static final int FILES = 20;

  @Test
  void theyCollide() {
    assertThat(names(OF_STRINGS, 10))
        .extracting(String::hashCode)
        .containsOnly(names(OF_STRINGS, 10).get(0).hashCode());
    assertThat(names(OF_JACKSON, 10))
        .extracting(CollidingNamesTest::by33)
        .containsOnly(by33(names(OF_JACKSON, 10).get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_STRINGS, OF_JACKSON})
  void manyOfThemInEachFileBreakNothing(String pairs) throws IOException {
    List<String> lists = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      lists.add(list(object(names(pairs, 11)), object(names(pairs, 9)).replace("\"", "\\\"")));
    }
    agrees(lists);
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_STRINGS, OF_JACKSON})
  void aFewInEachFileAreNoneOfTheNextOnes(String pairs) throws IOException {
    List<String> names = names(pairs, 11);
    List<String> lists = new ArrayList<>();
    int each = names.size() / FILES;
    for (int file = 0; file < FILES; file++) {
      lists.add(list(object(names.subList(file * each, (file + 1) * each)), "{}"));
    }
    agrees(lists);
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_STRINGS, OF_JACKSON})
  void filesBesideTheCardsTakeThem(String pairs) throws IOException {
    String object = object(names(pairs, 11));
    assertThat(ObjectReader.members(stream(object), Set.of("libVersion"))).isEmpty();
    String payload =
        "{\"card\":{\"card_type\":\"GROUPON\",\"groupon\":{\"base_info\":{\"id\":\"pQ7fXt9LmZb2-cRkVw0NsYhUaE4o\"},\"more\":"
            + object
            + "}}}";
    List<Finding> findings = new TestRun().catalog("catalog.json", payload).report().findings();
    assertThat(findings).isEmpty();
    String entry = "[{\"rule\":\"a\",\"file\":\"b\",\"path\":\"c\",\"reason\":" + object + "}]";
    assertThatThrownBy(() -> BaselineReader.read(stream(entry)))
        .hasMessageEndingWith("reason must be a string");
  }

  private static void agrees(List<String> lists) throws IOException {
    String alone = report(lists, 1);
    assertThat(alone).contains("\"files\": " + FILES).doesNotContain("malformed");
    assertThat(report(lists, 2)).isEqualTo(alone);
    assertThat(report(lists, 8)).isEqualTo(alone);
  }

  private static String report(List<String> lists, int threads) throws IOException {
    TestRun run = new TestRun().threads(threads);
    for (int at = 0; at < lists.size(); at++) {
      run.with(String.format("cards/%02d.json", at), lists.get(at));
    }
    return RichRun.text(new JsonFormat(), run.outcome(ModulePath.ROOT));
  }

  /** A list with something in front of it and something inside its one entry. */
  private static String list(String before, String ext) {
    return "{\"before\":"
        + before
        + ",\"cardList\":[{\"cardId\":\"a\",\"cardExt\":\""
        + ext
        + "\"}]}";
  }

  private static String object(List<String> names) {
    return "{\"" + String.join("\":1,\"", names) + "\":1}";
  }

  /** As many names as there are ways to choose between two pairs of letters so many times. */
  private static List<String> names(String pairs, int length) {
    List<String> names = List.of("");
    for (int at = 0; at < length; at++) {
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        longer.add(name + pairs.substring(0, 2));
        longer.add(name + pairs.substring(2));
      }
      names = longer;
    }
    return names;
  }

  private static int by33(String name) {
    int hash = 0;
    for (int at = 0; at < name.length(); at++) {
      hash = 33 * hash + name.charAt(at);
    }
    return hash;
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
