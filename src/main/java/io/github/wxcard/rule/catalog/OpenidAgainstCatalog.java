package io.github.wxcard.rule.catalog;

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
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;

/** openid does not go with what the catalog says about the card. */
@RuleInfo(
    id = "openid-against-catalog",
    summary = "openid does not go with what the catalog says about the card.",
    level = Severity.ERROR)
public final class OpenidAgainstCatalog implements CardRule {
  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    CatalogCard known = context.known(scanned);
    return known == null
        || !(scanned.openid().isFilled() ? known.refusesOpenid() : known.demandsOpenid());
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    CatalogCard known = context.known(card);
    JsonValue object = card.ext().object();
    if (known == null || object == null) {
      return;
    }
    JsonValue openid = card.extGiven("openid");
    if (openid != null && known.refusesOpenid()) {
      findings.report(Issue.variant("refused", openid, openid.text()));
    } else if (openid == null
        && known.demandsOpenid()
        && !Misnamed.isThereFor("openid", object, Schemas.cardExt())) {
      JsonValue empty = card.extEmpty("openid");
      findings.report(Issue.variant("missing", empty == null ? object : empty));
    }
  }
}
