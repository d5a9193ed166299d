package io.github.wxcard.rule.reading;

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
  private static final int MOST_TO_ADD = 40;
  private static final int MOST_TO_OPEN = 5;

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ADD_CARD, DocumentKind.OPEN_CARD);
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    boolean add = card.kind() == DocumentKind.ADD_CARD;
    int most = add ? MOST_TO_ADD : MOST_TO_OPEN;
    if (card.index() == most) {
      findings.report(Issue.variant(add ? "add" : "open", card.value(), most));
    }
  }
}
