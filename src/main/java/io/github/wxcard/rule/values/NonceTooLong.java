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

/** nonce_str is longer than 32 characters. */
@RuleInfo(
    id = "nonce-too-long",
    summary = "nonce_str is longer than 32 characters.",
    level = Severity.ERROR)
public final class NonceTooLong implements CardRule {
  /** Characters (code points), from the source document. */
  private static final int MOST_CHARACTERS = 32;

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    // In bytes, of which a character has at least one.
    return scanned.nonce().length() <= MOST_CHARACTERS;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue nonce = Nonce.of(card);
    if (nonce == null) {
      return;
    }
    String text = nonce.text();
    int length = text.codePointCount(0, text.length());
    if (length > MOST_CHARACTERS) {
      findings.report(Issue.variant(Nonce.isUuid(text) ? "uuid" : "long", nonce, text, length));
    }
  }
}
