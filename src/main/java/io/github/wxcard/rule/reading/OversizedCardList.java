package io.github.wxcard.rule.reading;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.Set;

/** A card list has more entries than the call takes. */
@RuleInfo(
    id = "oversized-card-list",
    summary = "The list has more entries than the call is known to take.",
    level = Severity.WARNING)
public final class OversizedCardList implements CardRule {
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ADD_CARD, DocumentKind.OPEN_CARD);
  }

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    // The first entry too many is always read.
    return true;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    boolean add = card.kind().isSigned();
    int most = card.kind().mostEntries();
    if (card.index() == most) {
      findings.report(Issue.variant(add ? "add" : "open", card.value(), most));
    }
  }
}
