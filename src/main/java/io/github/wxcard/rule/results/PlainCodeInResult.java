package io.github.wxcard.rule.results;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
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
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    ScannedValue code = scanned.entryCode();
    return code.isFilled()
        ? EncryptedCode.looksEncrypted(code.text())
        : !code.isEmpty() || !scanned.success().isTrue();
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    Member member = card.member("code");
    if (member == null || !member.value().isString()) {
      return;
    }
    JsonValue code = member.value();
    if (code.text().isEmpty()) {
      if (!isFailure(card)) {
        findings.report(Issue.variant("empty", code));
      }
    } else if (!EncryptedCode.looksEncrypted(code.text())) {
      findings.report(Issue.at(code, code.text()));
    }
  }

  private static boolean isFailure(Card card) {
    Member success = card.member("isSuccess");
    return success != null && success.value().type() == JsonValue.Type.FALSE;
  }
}
