package io.github.wxcard.rule.values;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.SecretKey;
import io.github.wxcard.model.Severity;
import io.github.wxcard.read.Glance;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** A ticket or another secret stands where every client can read it. */
@RuleInfo(
    id = "leaked-secret",
    summary = "A ticket, token or app secret stands in the list, where every client can read it.",
    level = Severity.ERROR)
public final class LeakedSecret implements CardRule {
  @Override
  public boolean clears(Glance glance, RuleContext context) {
    // There is a glance only of an entry whose shape is right.
    return true;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    for (SecretKey secret : card.secrets()) {
      findings.report(Issue.at(secret.key(), secret.name()));
    }
  }
}
