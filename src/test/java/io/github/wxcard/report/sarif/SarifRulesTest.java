package io.github.wxcard.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Page;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarifRulesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void eachRuleHasItsWholePage(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonFrame array = new JsonFrame(new byte[] {'[', '@', ']'}, '@', out);
    SarifRules.in(language).write(RuleSet.builtIn(Map.of()), array.lines(2));
    array.end();
    JsonNode written = new ObjectMapper().readTree(out.toByteArray());
    assertThat(written).hasSameSizeAs(Rules.builtIn());
    for (int at = 0; at < written.size(); at++) {
      Rule rule = Rules.builtIn().get(at);
      Page page = Page.of(rule, language);
      JsonNode found = written.get(at);
      assertThat(found.get("id").asText()).isEqualTo(rule.info().id());
      assertThat(found.get("name").asText()).isEqualTo(rule.getClass().getSimpleName());
      assertThat(found.at("/shortDescription/text").asText()).isEqualTo(page.title());
      assertThat(found.at("/fullDescription/text").asText())
          .isEqualTo(page.summary() + " " + page.description());
      assertThat(found.at("/help/text").asText()).isEqualTo(page.markdown());
      assertThat(found.at("/help/markdown").asText()).isEqualTo(page.markdown());
    }
  }

  @ParameterizedTest
  @EnumSource
  void allThatIsPreparedIsTaken(Language language) throws IOException {
    String[] ids = RuleSet.builtIn(Map.of()).ids().toArray(String[]::new);
    try (InputStream in = SarifRules.class.getResourceAsStream(SarifRules.fileName(language))) {
      assertThat(SarifRules.read(in))
          .containsOnlyKeys(ids)
          .allSatisfy(
              (id, line) ->
                  assertThat(line)
                      .asString(StandardCharsets.UTF_8)
                      .startsWith("{\"id\":\"" + id + "\"")
                      .contains("\"help\":{\"text\":\"# " + id)
                      .endsWith("}"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theBuildPreparesWhatThePagesSay(Language language) throws IOException {
    SarifRules.main(new String[] {folder.toString()});
    String name = SarifRules.fileName(language);
    Path made = folder.resolve("io/github/wxcard/report/sarif").resolve(name);
    try (InputStream prepared = SarifRules.class.getResourceAsStream(name)) {
      assertThat(prepared)
          .as("mvn process-classes makes it")
          .hasBinaryContent(Files.readAllBytes(made));
    }
  }
}
