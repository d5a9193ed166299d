package io.github.wxcard.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.message.Language;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.html.values.ShopRule;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.reading.SchemaViolation;
import io.github.wxcard.rule.results.PlainCodeInResult;
import io.github.wxcard.rule.signature.WrongSignature;
import io.github.wxcard.rule.values.NonceTooLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleSumTest {
  @Test
  void rulesOfAProjectComeAfterAllOthersWhateverTheirPackagesAreCalled() {
    assertThat(
            Stream.of(
                    new ShopRule(),
                    new PlainCodeInResult(),
                    new WrongSignature(),
                    new NonceTooLong(),
                    new SchemaViolation())
                .map(RuleSumTest::sum)
                .sorted(RuleSum.BY_URGENCY)
                .map(RuleSum::id))
        .containsExactly(
            "schema-violation",
            "nonce-too-long",
            "wrong-signature",
            "plain-code-in-result",
            "a-shop-rule");
  }

  private static RuleSum sum(Rule rule) {
    return new RuleSum(rule, Severity.ERROR, Language.EN, null, "a.json:1:1");
  }
}
