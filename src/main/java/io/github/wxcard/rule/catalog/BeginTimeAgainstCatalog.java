package io.github.wxcard.rule.catalog;

import io.github.wxcard.catalog.CatalogCard;
import io.github.wxcard.catalog.CatalogCard.Validity;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** fixed_begintimestamp is set for a card whose validity does not begin when it is taken. */
@RuleInfo(
    id = "begin-time-against-catalog",
    summary =
        "fixed_begintimestamp is set for a card whose validity does not begin when it is taken.",
    level = Severity.ERROR)
public final class BeginTimeAgainstCatalog implements CardRule {
  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    if (scanned.beginTimestamp().isAbsent()) {
      return true;
    }
    CatalogCard known = context.known(scanned);
    return known == null
        || known.validity() == null
        || known.validity() == Validity.DATE_TYPE_FIX_TERM;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    CatalogCard known = context.known(card);
    JsonValue begin = card.extGiven("fixed_begintimestamp");
    if (known == null || known.validity() == null || begin == null) {
      return;
    }
    if (known.validity() != Validity.DATE_TYPE_FIX_TERM) {
      findings.report(Issue.at(begin, new Plain(known.validity().name())));
    }
  }
}
