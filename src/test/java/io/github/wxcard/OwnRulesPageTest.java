package io.github.wxcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for authors show is what the integration tests run. */
class OwnRulesPageTest {
  /** A link to a file of an integration test, and below it a block. */
  private static final Pattern SHOWN =
      Pattern.compile("\\]\\((?:\\.\\./)?(it/[^)]+)\\)\\R\\R```\\w+\\R(.*?)\\R```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"docs/own-rules.md", "docs/own-rules.zh-CN.md"})
  void eachBlockIsOfTheFileAboveIt(String page) throws IOException {
    hold(page, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/test-kit.md", "docs/test-kit.zh-CN.md"})
  void thePageOfTheTestKitShowsTheTestsThatRun(String page) throws IOException {
    hold(page, 6);
  }

  private static void hold(String page, int blocks) throws IOException {
    List<MatchResult> shown = SHOWN.matcher(Files.readString(Path.of(page))).results().toList();
    assertThat(shown).hasSize(blocks);
    for (MatchResult block : shown) {
      String file = Files.readString(Path.of(block.group(1)));
      assertThat(plain(file)).as(block.group(1)).contains(plain(block.group(2)));
    }
  }

  /** Without indents, which a part of a file loses, and with what the invoker puts in. */
  private static String plain(String text) {
    return text.replace("@project.version@", "1.0.0-SNAPSHOT")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
