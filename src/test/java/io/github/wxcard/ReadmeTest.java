package io.github.wxcard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.engine.Rules;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Page;
import io.github.wxcard.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule tables of the READMEs are those of the rules' metadata. */
class ReadmeTest {
  private static final String FOLDER = "src/main/resources/io/github/wxcard/rules/";

  @Test
  void theEnglishTableIsFresh() throws IOException {
    hold(Path.of("README.md"), Language.EN, ".md");
  }

  @Test
  void theChineseTableIsFresh() throws IOException {
    hold(Path.of("README.zh-CN.md"), Language.ZH_CN, ".zh-CN.md");
  }

  @Test
  void theMetadataSaysWhatThePageSays() {
    for (Rule rule : Rules.builtIn()) {
      assertThat(Page.of(rule, Language.EN).summary()).isEqualTo(rule.info().summary());
    }
  }

  private static void hold(Path readme, Language language, String ending) throws IOException {
    List<String> rows =
        Rules.builtIn().stream()
            .map(
                rule ->
                    "| ["
                        + rule.info().id()
                        + "]("
                        + FOLDER
                        + rule.info().id()
                        + ending
                        + ") | "
                        + rule.info().level().label()
                        + " | "
                        + Page.of(rule, language).summary()
                        + " |")
            .toList();
    if (Boolean.getBoolean("wxcard.update")) {
      update(readme, rows);
    }
    assertThat(Files.readAllLines(readme).stream().filter(line -> line.contains("](" + FOLDER)))
        .filteredOn(line -> line.startsWith("| ["))
        .isEqualTo(rows);
  }

  private static void update(Path readme, List<String> rows) throws IOException {
    String text = Files.readString(readme);
    int first = text.indexOf("\n", text.indexOf("| ---", text.indexOf("<!-- rules:begin -->"))) + 1;
    int last = text.indexOf("\n<!-- rules:end -->");
    Files.writeString(
        readme, text.substring(0, first) + String.join("\n", rows) + text.substring(last));
  }
}
