package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.text.Alphabet;
import java.util.regex.Pattern;

/** An openid has not the form of one. */
@RuleInfo(
    id = "suspicious-openid",
    summary = "openid does not look like an openid.",
    level = Severity.WARNING)
public final class SuspiciousOpenid implements CardRule {
  private static final Pattern REAL = Pattern.compile("o[A-Za-z0-9_-]{27}");

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    ScannedValue openid = scanned.openid();
    return !openid.isFilled()
        || (openid.length() == 28 && openid.at(0) == 'o' && openid.isMadeOf(Alphabet.ID));
  }

  private static boolean isReal(String openid) {
    return REAL.matcher(openid).matches();
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue openid = card.extFilled("openid");
    if (openid != null && !isReal(openid.text())) {
      String variant = isReal(openid.text().strip()) ? "blank" : "form";
      findings.report(Issue.variant(variant, openid, openid.text()));
    }
  }
}
