package io.github.wxcard.report.html.values;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** A rule of a project, whose package is called as one of the built-in rules. */
@RuleInfo(id = "a-shop-rule", summary = "It is of a shop.", level = Severity.ERROR)
public final class ShopRule implements CardRule {
  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {}
}
