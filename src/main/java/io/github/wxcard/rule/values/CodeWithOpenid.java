package io.github.wxcard.rule.values;

import io.github.wxcard.catalog.CatalogCard;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** code and openid are both given. */
@RuleInfo(
    id = "code-with-openid",
    summary = "code and openid are both given in one cardExt.",
    level = Severity.ERROR)
public final class CodeWithOpenid implements CardRule {
  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    if (!scanned.code().isFilled() || !scanned.openid().isFilled()) {
      return true;
    }
    CatalogCard known = context.known(scanned);
    return known != null && known.demandsCode() && known.demandsOpenid();
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue code = card.extGiven("code");
    JsonValue openid = card.extGiven("openid");
    CatalogCard known = context.known(card);
    boolean demanded = known != null && known.demandsCode() && known.demandsOpenid();
    if (code != null && openid != null && !demanded) {
      findings.report(Issue.at(openid, code.text()).related(code));
    }
  }
}
