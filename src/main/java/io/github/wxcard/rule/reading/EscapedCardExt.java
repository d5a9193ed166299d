package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.Set;

/** The string in cardExt is JSON that is escaped in another way besides. */
@RuleInfo(
    id = "escaped-card-ext",
    summary =
        "The JSON in cardExt is escaped once more, as HTML, as a link, or by quotes around it.",
    level = Severity.ERROR)
public final class EscapedCardExt implements ShapeRule {
  @Override
  public Set<DocumentKind> kinds() {
    return DocumentKind.WITH_EXT;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    if (card.ext() instanceof CardExt.Escaped found) {
      findings.report(Issue.variant(found.escape().key(), found.value()));
    }
  }
}
