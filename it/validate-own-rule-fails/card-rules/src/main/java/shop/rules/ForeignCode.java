package shop.rules;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** A code that is not one of this shop's. */
@RuleInfo(
    id = "foreign-code",
    summary = "The code does not begin with SHOP-, so it is not one of ours.",
    level = Severity.ERROR)
public final class ForeignCode implements CardRule {
  private static final String OURS = "SHOP-";

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue code = card.extFilled("code");
    if (code != null && !code.text().startsWith(OURS)) {
      findings.report(Issue.at(code, code.text(), new Issue.Plain(OURS)));
    }
  }
}
