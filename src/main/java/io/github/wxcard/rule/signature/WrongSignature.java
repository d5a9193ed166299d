package io.github.wxcard.rule.signature;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedValues;
import io.github.wxcard.signature.Verdict;
import io.github.wxcard.signature.diagnosis.Diagnosis;
import io.github.wxcard.signature.diagnosis.Explanation;
import io.github.wxcard.signature.diagnosis.SignatureEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** signature is not the signature of this card with any configured ticket. */
@RuleInfo(
    id = "wrong-signature",
    summary = "The signature is not the one of this card with any configured ticket.",
    level = Severity.ERROR)
public final class WrongSignature implements SignatureRule {
  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    return context.verdict() != Verdict.WRONG;
  }

  @Override
  public void check(Card card, RuleContext given, FindingSink findings) {
    SignatureContext context = SignatureContext.of(given);
    JsonValue signature = card.extFilled("signature");
    if (context.verdict() != Verdict.WRONG || signature == null) {
      return;
    }
    String found = signature.text();
    Message right = context.showSignatures() ? right(card, context) : Message.of("signature.hint");
    Optional<SignatureEvidence> suspect =
        MistakeWording.suspect(card, found, context).filter(known -> !known.isTooLong());
    Issue plain =
        Issue.variant(
            suspect.isEmpty() ? "plain" : "not-searched",
            signature.settled(),
            found,
            context.tickets().size(),
            right);
    findings.report(
        suspect.isEmpty()
            ? plain
            : plain.explainedBy(() -> explained(plain.ref(), suspect.get(), right, context)));
  }

  private static Issue explained(
      SourceRef ref, SignatureEvidence suspect, Message right, SignatureContext context) {
    Explanation explanation = Diagnosis.explain(suspect);
    Issue issue =
        Issue.variant(
            "explained", ref, suspect.found(), MistakeWording.message(explanation), right);
    return MistakeWording.withProperties(issue, explanation, suspect.found(), context);
  }

  /** The right signatures, one for each ticket. */
  private static Message right(Card card, SignatureContext context) {
    Map<String, String> values = SignedValues.of(card).orElse(Map.of());
    List<String> signatures =
        context.tickets().stream()
            .map(ticket -> CardSignature.of(ticket, values.values()))
            .toList();
    return Message.of("signature.right", String.join(", ", signatures));
  }
}
