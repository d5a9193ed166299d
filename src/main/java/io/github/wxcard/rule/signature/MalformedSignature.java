package io.github.wxcard.rule.signature;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.signature.CardSignature;
import java.util.regex.Pattern;

/** signature is not 40 lower-case hex digits. */
@RuleInfo(
    id = "malformed-signature",
    summary = "The signature is not 40 lower-case hex digits.",
    level = Severity.ERROR)
public final class MalformedSignature implements CardRule {
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    Member member = card.extMember("signature");
    if (member == null || !member.value().isString()) {
      return;
    }
    String text = member.value().text();
    if (!CardSignature.isWellFormed(text)) {
      findings.report(Issue.variant(variant(text), member.value(), text, text.length()));
    }
  }

  private static String variant(String text) {
    if (text.isEmpty()) {
      return "empty";
    }
    if (!HEX.matcher(text).matches()) {
      return "not-hex";
    }
    return switch (text.length()) {
      case 32 -> "md5";
      case 40 -> "upper-case";
      case 64 -> "sha256";
      default -> "length";
    };
  }
}
