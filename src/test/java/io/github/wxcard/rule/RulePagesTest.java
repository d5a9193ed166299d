package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Page;
import io.github.wxcard.message.RulePage;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.ruleset.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples on the rules' pages: a bad one gives exactly its rule, a good one nothing. */
class RulePagesTest {
  /** A block of JSON on a page. */
  record Example(String rule, boolean bad, List<String> options, String json) {
    @Override
    public String toString() {
      return rule + (bad ? " bad " : " good ") + Math.abs(json.hashCode() % 1000);
    }
  }

  static Stream<Example> runExamples() {
    return Rules.builtIn().stream()
        .flatMap(rule -> examples(rule, Language.EN).stream())
        .filter(example -> !example.options().contains("skip"));
  }

  @ParameterizedTest
  @MethodSource
  void runExamples(Example example) {
    TestRun run = new TestRun();
    for (String option : example.options()) {
      if (option.equals("no-ticket")) {
        run.tickets();
      } else if (option.startsWith("kind=")) {
        run.kind(DocumentKind.of(option.substring("kind=".length())).orElseThrow());
      }
    }
    List<String> found =
        run.with("example.json", example.json()).report().findings().stream()
            .map(Finding::rule)
            .distinct()
            .toList();
    assertThat(found).isEqualTo(example.bad() ? List.of(example.rule()) : List.of());
  }

  /** Lists, headings and alerts of code hosts have room for a few words. */
  @ParameterizedTest
  @EnumSource
  void eachRuleHasAShortTitleOfItsOwn(Language language) {
    Set<String> titles = new HashSet<>();
    for (Rule rule : Rules.builtIn()) {
      String title = Page.of(rule, language).title();
      assertThat(title)
          .as(rule.info().id())
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(language == Language.EN ? 36 : 20)
          .doesNotContainPattern("[.。]$")
          .isNotEqualTo(rule.info().id());
      assertThat(titles.add(title)).as(title).isTrue();
      assertThat(title.codePoints().anyMatch(Character::isIdeographic))
          .as(title)
          .isEqualTo(language == Language.ZH_CN);
    }
  }

  @Test
  void thereAreExamplesOnNearlyAllPages() {
    assertThat(runExamples().map(Example::rule).distinct().count()).isGreaterThanOrEqualTo(28);
  }

  @Test
  void bothLanguagesShowTheSameExamples() {
    for (Rule rule : Rules.builtIn()) {
      assertThat(examples(rule, Language.ZH_CN))
          .as(rule.info().id())
          .isEqualTo(examples(rule, Language.EN));
    }
  }

  private static String page(Rule rule, Language language) {
    String file = rule.info().id() + (language == Language.EN ? ".md" : ".zh-CN.md");
    return RulePage.of(rule, language)
        .orElseThrow(() -> new AssertionError("src/main/resources lacks the page " + file));
  }

  private static List<Example> examples(Rule rule, Language language) {
    String id = rule.info().id();
    List<Example> examples = new ArrayList<>();
    boolean bad = false;
    List<String> options = List.of();
    StringBuilder json = null;
    for (String line : page(rule, language).lines().toList()) {
      if (json != null) {
        if (line.equals("```")) {
          examples.add(new Example(id, bad, options, json.toString()));
          json = null;
        } else {
          json.append(line).append('\n');
        }
      } else if (line.startsWith("```json")) {
        options = List.of(line.substring("```json".length()).strip().split(" "));
        json = new StringBuilder();
      } else if (line.startsWith("## ")) {
        bad = line.equals("## Bad") || line.equals("## 错误示例");
      }
    }
    return examples;
  }
}
