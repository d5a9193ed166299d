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

/** The string in cardExt holds a JSON string that holds an object. */
@RuleInfo(
    id = "double-serialized-card-ext",
    summary = "cardExt was serialized twice: the string holds a JSON string that holds an object.",
    level = Severity.ERROR)
public final class DoubleSerializedCardExt implements ShapeRule {
  @Override
  public Set<DocumentKind> kinds() {
    return DocumentKind.WITH_EXT;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    if (card.ext() instanceof CardExt.DoubleSerialized found) {
      findings.report(Issue.at(found.value()));
    }
  }
}
