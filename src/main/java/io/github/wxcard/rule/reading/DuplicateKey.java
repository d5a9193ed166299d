package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.Duplicate;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.List;

/** A member is named twice in one object. */
@RuleInfo(
    id = "duplicate-key",
    summary = "A member is named twice in one object.",
    level = Severity.ERROR)
public final class DuplicateKey implements ShapeRule, DocumentRule {
  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    report(card.duplicates(), findings);
  }

  @Override
  public void check(Document document, RuleContext context, FindingSink findings) {
    report(document.duplicates(), findings);
  }

  private static void report(List<Duplicate> duplicates, FindingSink findings) {
    for (Duplicate duplicate : duplicates) {
      findings.report(Issue.at(duplicate.again(), duplicate.name()).related(duplicate.first()));
    }
  }
}
