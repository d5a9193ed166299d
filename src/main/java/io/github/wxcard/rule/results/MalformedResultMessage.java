package io.github.wxcard.rule.results;

import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.ResultMessage;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** errMsg is none of the documented forms, or contradicts the entries. */
@RuleInfo(
    id = "malformed-result-message",
    summary = "errMsg is none of the documented texts, or contradicts isSuccess.",
    level = Severity.ERROR)
public final class MalformedResultMessage implements DocumentRule {
  private static final String FAIL = "addCard:fail ";

  @Override
  public void check(Document document, RuleContext context, FindingSink findings) {
    for (ResultMessage result : document.results()) {
      check(result, findings);
    }
  }

  private static void check(ResultMessage result, FindingSink findings) {
    JsonValue errMsg = result.errMsg();
    if (!errMsg.isString()) {
      return;
    }
    String text = errMsg.text();
    boolean fail = text.startsWith(FAIL) && text.length() > FAIL.length();
    if (!fail && !text.equals("addCard:ok")) {
      findings.report(Issue.variant("form", errMsg, text));
    } else if (fail && result.anySuccess()) {
      findings.report(Issue.variant("contradiction", errMsg, text));
    }
  }
}
