package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;

/** There is no nonce_str, so the request can be replayed. */
@RuleInfo(
    id = "missing-nonce",
    summary = "cardExt has no nonce_str, so the request can be replayed.",
    level = Severity.WARNING)
public final class MissingNonce implements CardRule {
  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    return scanned.nonce().isFilled();
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue object = card.ext().object();
    if (object == null
        || card.extGiven("nonce_str") != null
        || Misnamed.isThereFor("nonce_str", object, Schemas.cardExt())) {
      return;
    }
    JsonValue empty = card.extEmpty("nonce_str");
    findings.report(
        empty == null ? Issue.variant("absent", object) : Issue.variant("empty", empty));
  }
}
