package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.ruleset.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlFixturesTest {
  private static List<Finding> findings(String name, String text) {
    Fixture fixture = Fixture.of(name, text).withTickets(TestRun.TICKET);
    ValidationRequest request =
        ValidationRequest.builder(List.of(fixture))
            .rules(RuleSet.builtIn(Map.of()))
            .now(TestRun.NOW)
            .explainSignatures(0)
            .build();
    return CardValidator.validate(request).findings();
  }

  private static List<String> lines(String name, String text) {
    return findings(name, text).stream().map(TestRun::line).toList();
  }

  @Test
  void aQuotedTimestampOfAnApisExampleIsFoundWhereItStands() {
    String text =
        """
        components:
          examples:
            cards:
              value:
                cardList:
                  - cardId: ptASVF23jZeiHlz7GxqsLWxO35Vl
                    cardExt: '{"timestamp":"1711013413","nonce_str":"iod5fCJUbAddvOgJ","signature":"790c4ad61d355a3736b7fa0b4ec7abd791995a10"}'
        """;
    assertThat(findings("openapi.yaml", text))
        .extracting(finding -> finding.rule() + " " + finding.location().region())
        .contains("timestamp-not-a-number 7:36-7:48");
  }

  @Test
  void aCorrectStubIsClean() {
    String text =
        """
        response:
          jsonBody:
            code: 0
            data: [{cardId: ptASVF23jZeiHlz7GxqsLWxO35Vl, cardExt: {timestamp: 1711013413,
                nonce_str: iod5fCJUbAddvOgJ, signature: 790c4ad61d355a3736b7fa0b4ec7abd791995a10}}]
          body: |
            {"cardList":[{"cardId":"ptASVF23jZeiHlz7GxqsLWxO35Vl",
            "cardExt":"{\\"timestamp\\":1711013413,\\"nonce_str\\":\\"iod5fCJUbAddvOgJ\\",\\"signature\\":\\"790c4ad61d355a3736b7fa0b4ec7abd791995a10\\"}"}]}
        """;
    assertThat(findings("stub.yml", text)).extracting(Finding::rule).containsOnly("reused-nonce");
  }

  @Test
  void whatIsNoYamlIsToldInBothLanguages() {
    Finding finding = findings("a.yaml", "a: b: c\ncardList: []\n").get(0);
    RuleSet rules = RuleSet.builtIn(Map.of());
    assertThat(finding.rule()).isEqualTo("malformed-json");
    assertThat(finding.location().region().start()).hasToString("1:5");
    assertThat(Messages.in(Language.EN, rules).text(finding))
        .startsWith("not valid YAML at `:`: it cannot be read on from here");
    assertThat(Messages.in(Language.ZH_CN, rules).text(finding)).startsWith("在 `:` 处不是合法的 YAML");
    Finding deep = findings("a.yaml", "- ".repeat(70) + "x").get(0);
    assertThat(Messages.in(Language.EN, rules).text(deep))
        .isEqualTo("not valid YAML at `-`: more than 64 levels of nesting");
    assertThat(lines("a.yaml", "a: [")).hasSize(1);
  }

  @Test
  void aTabIsNamed() {
    Finding finding = findings("tab.yaml", "data:\n  cardList:\n\t- cardId: p\n").get(0);
    assertThat(finding.location().region().start()).hasToString("3:1");
    assertThat(Messages.in(Language.EN, RuleSet.builtIn(Map.of())).text(finding))
        .isEqualTo(
            "not valid YAML at `\\u0009`: a tab, where YAML takes blanks only; indent with blanks");
  }

  @Test
  void aFileWithoutAListIsNoneOfOurs() {
    assertThat(findings("a.yaml", "a: 1\n"))
        .extracting(Finding::rule)
        .containsExactly("unknown-document");
  }
}
