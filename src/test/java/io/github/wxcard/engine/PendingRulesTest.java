package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wxcard.CardJson;
import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.Rules;
import io.github.wxcard.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only the rules that did not clear an entry judge it. */
class PendingRulesTest {
  @RuleInfo(id = "clears-all", summary = "Clears every entry.", level = Severity.WARNING)
  static final class ClearsAll implements CardRule {
    private final TreeSet<Integer> judged = new TreeSet<>();

    @Override
    public boolean clears(ScannedEntry scanned, RuleContext context) {
      return true;
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      judged.add(card.index());
    }
  }

  @Test
  void aRuleJudgesNoEntryThatItCleared() {
    String tooLong = "n".repeat(33);
    String list =
        CardJson.list(
            IntStream.range(0, 20)
                .mapToObj(at -> CardJson.signed(at == 12 || at == 15 ? tooLong + at : "nonce" + at))
                .toArray(String[]::new));
    ClearsAll clearsAll = new ClearsAll();
    List<Rule> rules = new ArrayList<>(Rules.builtIn());
    rules.add(clearsAll);
    Fixture fixture = Fixture.of("a.json", list).withTickets(TestRun.TICKET);
    Report report =
        CardValidator.validate(
            ValidationRequest.builder(List.of(fixture))
                .rules(new RuleSet(rules, Map.of()))
                .now(TestRun.NOW)
                .build());
    assertThat(report.findings())
        .extracting(Finding::rule, finding -> finding.location().path())
        .containsExactly(
            tuple("nonce-too-long", "cardList[12].cardExt.nonce_str"),
            tuple("nonce-too-long", "cardList[15].cardExt.nonce_str"));
    assertThat(report.signaturesVerified()).isEqualTo(20);
    assertThat(clearsAll.judged).contains(0).doesNotContain(12, 15);
  }

  @Test
  void keepsEntriesInOrder() {
    PendingRules pending = new PendingRules();
    for (int entry = 0; entry < 40; entry += 2) {
      pending.add(entry, PendingRules.of(entry), Verdict.WRONG);
    }
    assertThat(pending.goTo(1)).isFalse();
    assertThat(pending.goTo(30)).isTrue();
    assertThat(pending.open()).isEqualTo(1L << 30);
    assertThat(pending.verdict()).isEqualTo(Verdict.WRONG);
    assertThat(pending.goTo(39)).isFalse();
    assertThat(pending.goTo(40)).isFalse();
  }

  @Test
  void rulesBeyondTheSixtyThirdAreOpenTogether() {
    assertThat(PendingRules.of(62) & PendingRules.of(63)).isEqualTo(PendingRules.NONE);
    assertThat(PendingRules.of(63)).isEqualTo(PendingRules.of(64)).isEqualTo(PendingRules.of(1000));
    assertThat(PendingRules.ALL & PendingRules.of(1000)).isNotEqualTo(PendingRules.NONE);
  }
}
