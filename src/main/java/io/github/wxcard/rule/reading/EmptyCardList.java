package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** A card list has no entry. */
@RuleInfo(
    id = "empty-card-list",
    summary = "The list has no entry, so nothing was checked.",
    level = Severity.WARNING)
public final class EmptyCardList implements DocumentRule {
  private static final String OK = "addCard:ok";

  @Override
  public void check(Document document, RuleContext context, FindingSink findings) {
    // After a break there may be another list.
    if (document.complete() && !saysOther(document)) {
      for (SourceRef bracket : document.emptyLists()) {
        findings.report(Issue.at(bracket));
      }
    }
  }

  /** Of a result that does not say that all is well no card is asked. */
  private static boolean saysOther(Document document) {
    JsonValue root = document.root();
    Member message = root == null ? null : root.member("errMsg");
    return message != null && !message.value().text().equals(OK);
  }
}
