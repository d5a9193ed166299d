package io.github.wxcard.rule.results;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.read.Glance;
import io.github.wxcard.read.Slice;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.Set;

/** The code of a result does not look encrypted. */
@RuleInfo(
    id = "plain-code-in-result",
    summary = "The code in a result is not encrypted.",
    level = Severity.WARNING)
public final class PlainCodeInResult implements CardRule {
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ADD_CARD_RESULT);
  }

  @Override
  public boolean clears(Glance glance, RuleContext context) {
    Slice code = glance.entryCode();
    return !code.isFilled() || EncryptedCode.looksEncrypted(code.text());
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue code = card.filled("code");
    if (code != null && !EncryptedCode.looksEncrypted(code.text())) {
      findings.report(Issue.at(code, code.text()));
    }
  }
}
