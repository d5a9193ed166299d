package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.rule.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarifRulesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theBuildPreparesWhatThePagesSay(Language language) throws IOException {
    SarifRules.main(new String[] {folder.toString()});
    String name = "sarif-rules." + language.tag() + ".txt";
    Path made = folder.resolve("io/github/wxcard/report").resolve(name);
    assertThat(Files.readAllLines(made))
        .hasSize(Rules.builtIn().size())
        .allMatch(line -> line.contains("\"help\":{\"text\":\"# "));
    try (InputStream prepared = SarifRules.class.getResourceAsStream(name)) {
      assertThat(prepared)
          .as("mvn process-classes makes it")
          .hasBinaryContent(Files.readAllBytes(made));
    }
  }
}
