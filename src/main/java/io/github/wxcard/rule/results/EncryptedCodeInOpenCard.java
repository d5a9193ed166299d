package io.github.wxcard.rule.results;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.text.Alphabet;
import java.util.Set;

/** A code for wx.openCard looks still encrypted. */
@RuleInfo(
    id = "encrypted-code-in-open-card",
    summary = "The code in a list for wx.openCard is still encrypted.",
    level = Severity.WARNING)
public final class EncryptedCodeInOpenCard implements CardRule {
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.OPEN_CARD);
  }

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    ScannedValue code = scanned.entryCode();
    int length = code.length();
    // What is longer may be encoded, with percent signs in it.
    return length < 44 || (length != 44 && length != 64 && code.isMadeOf(Alphabet.ID));
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue code = card.filled("code");
    if (code == null) {
      return;
    }
    if (EncryptedCode.looksEncrypted(code.text())) {
      findings.report(Issue.at(code, code.text()));
    } else if (EncryptedCode.looksEncryptedAndUrlEncoded(code.text())) {
      findings.report(Issue.variant("url-encoded", code, code.text()));
    }
  }
}
