package io.github.wxcard.rule.signature;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedValues;
import io.github.wxcard.signature.Verdict;
import java.util.List;
import java.util.Map;

/** signature is not the signature of this card with any configured ticket. */
@RuleInfo(
    id = "wrong-signature",
    summary = "The signature is not the one of this card with any configured ticket.",
    level = Severity.ERROR)
public final class WrongSignature implements CardRule {
  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    if (context.verdict() != Verdict.WRONG) {
      return;
    }
    JsonValue signature = card.extFilled("signature");
    if (signature == null) {
      return;
    }
    int tickets = context.tickets().size();
    if (!context.showSignatures()) {
      findings.report(Issue.variant("wrong", signature, signature.text(), tickets));
      return;
    }
    Map<String, String> values = SignedValues.of(card).orElseThrow();
    List<String> right =
        context.tickets().stream()
            .map(ticket -> CardSignature.of(ticket, values.values()))
            .toList();
    findings.report(
        Issue.variant(
            "shown", signature, signature.text(), tickets, new Plain(String.join(", ", right))));
  }
}
