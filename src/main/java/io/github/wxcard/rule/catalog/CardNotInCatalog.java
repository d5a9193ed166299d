package io.github.wxcard.rule.catalog;

import io.github.wxcard.catalog.Catalog;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.Set;

/** The catalog has no card of this id. */
@RuleInfo(
    id = "card-not-in-catalog",
    summary = "The catalog has no card of this id.",
    level = Severity.ERROR)
public final class CardNotInCatalog implements CardRule {
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.values());
  }

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    return context.catalog() == null || context.known(scanned) != null;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue cardId = card.filled("cardId");
    Catalog catalog = context.catalog();
    if (cardId == null || catalog == null || catalog.card(cardId.text()) != null) {
      return;
    }
    String otherwise = catalog.isComplete() ? "unknown" : "perhaps-lost";
    findings.report(
        catalog
            .nearest(cardId.text())
            .map(nearest -> Issue.variant("near", cardId, cardId.text(), nearest))
            .orElseGet(() -> Issue.variant(otherwise, cardId, cardId.text(), catalog.size())));
  }
}
