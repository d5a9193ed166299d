package io.github.wxcard.rule.values;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.read.Alphabet;
import io.github.wxcard.read.Glance;
import io.github.wxcard.read.Slice;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** code is longer than 20 characters or has special ones. */
@RuleInfo(
    id = "malformed-code",
    summary = "code is longer than 20 characters or has special characters.",
    level = Severity.ERROR)
public final class MalformedCode implements CardRule {
  /** Characters (code points), from WeChat's documentation of custom codes. */
  private static final int MOST_CHARACTERS = 20;

  @Override
  public boolean clears(Glance glance, RuleContext context) {
    Slice code = glance.code();
    return code.length() <= MOST_CHARACTERS && code.isMadeOf(Alphabet.ID);
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue code = card.extFilled("code");
    if (code == null) {
      return;
    }
    String text = code.text();
    int length = text.codePointCount(0, text.length());
    String odd = Alphabet.ID.firstOther(text);
    if (odd != null) {
      findings.report(Issue.variant("character", code, text, odd));
    } else if (length > MOST_CHARACTERS) {
      findings.report(Issue.variant("long", code, text, length));
    }
  }
}
