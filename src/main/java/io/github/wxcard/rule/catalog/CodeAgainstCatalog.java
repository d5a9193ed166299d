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

/** code does not go with what the catalog says about the card. */
@RuleInfo(
    id = "code-against-catalog",
    summary = "code does not go with what the catalog says about the card.",
    level = Severity.ERROR)
public final class CodeAgainstCatalog implements CardRule {
  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    CatalogCard known = context.known(scanned);
    return known == null
        || !(scanned.code().isFilled() ? known.refusesCode() : known.demandsCode());
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    CatalogCard known = context.known(card);
    JsonValue object = card.ext().object();
    if (known == null || object == null) {
      return;
    }
    JsonValue code = card.extGiven("code");
    if (code != null && known.refusesCode()) {
      boolean deposited = Boolean.TRUE.equals(known.deposited());
      findings.report(Issue.variant(deposited ? "deposited" : "refused", code, code.text()));
    } else if (code == null
        && known.demandsCode()
        && !Misnamed.isThereFor("code", object, Schemas.cardExt())) {
      JsonValue empty = card.extEmpty("code");
      findings.report(Issue.variant("missing", empty == null ? object : empty));
    }
  }
}
