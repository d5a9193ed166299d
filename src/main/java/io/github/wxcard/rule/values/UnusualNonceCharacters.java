package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.text.Alphabet;

/** nonce_str has other characters than ASCII letters and digits. */
@RuleInfo(
    id = "unusual-nonce-characters",
    summary = "nonce_str has characters other than ASCII letters and digits.",
    level = Severity.WARNING)
public final class UnusualNonceCharacters implements CardRule {
  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    return scanned.nonce().isMadeOf(Alphabet.ALPHANUMERIC);
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue nonce = Nonce.of(card);
    if (nonce == null || Nonce.isUuid(nonce.text())) {
      return;
    }
    String odd = Alphabet.ALPHANUMERIC.firstOther(nonce.text());
    if (odd != null) {
      findings.report(Issue.at(nonce, nonce.text(), odd));
    }
  }
}
