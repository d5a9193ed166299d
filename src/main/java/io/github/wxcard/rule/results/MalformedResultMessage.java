package io.github.wxcard.rule.results;

import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
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
    JsonValue root = document.root();
    Member errMsg = root == null ? null : root.member("errMsg");
    if (errMsg == null
        || !errMsg.value().isString()
        || document.kind() != DocumentKind.ADD_CARD_RESULT) {
      return;
    }
    String text = errMsg.value().text();
    boolean fail = text.startsWith(FAIL) && text.length() > FAIL.length();
    if (!fail && !text.equals("addCard:ok")) {
      findings.report(Issue.variant("form", errMsg.value(), text));
    } else if (fail && document.anySuccess()) {
      findings.report(Issue.variant("contradiction", errMsg.value(), text));
    }
  }
}
