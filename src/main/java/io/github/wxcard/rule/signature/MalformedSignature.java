package io.github.wxcard.rule.signature;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.Verdict;
import io.github.wxcard.signature.diagnosis.Diagnosis;
import io.github.wxcard.signature.diagnosis.Explanation;
import io.github.wxcard.signature.diagnosis.Mistake;
import io.github.wxcard.signature.diagnosis.SignatureEvidence;
import io.github.wxcard.text.Alphabet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** signature is not 40 lower-case hex digits. */
@RuleInfo(
    id = "malformed-signature",
    summary = "The signature is not 40 lower-case hex digits.",
    level = Severity.ERROR)
public final class MalformedSignature implements SignatureRule {
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    ScannedValue signature = scanned.signature();
    return signature.length() == CardSignature.LENGTH && signature.isMadeOf(Alphabet.HEX);
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    Member member = card.extMember("signature");
    if (member == null || !member.value().isString()) {
      return;
    }
    String text = member.value().text();
    if (CardSignature.isWellFormed(text)) {
      return;
    }
    String form = form(text);
    boolean mendable = form.equals("upper-case") || form.equals("blanks");
    boolean wrong = mendable && isWrong(card, text, context);
    Issue plain =
        Issue.variant(
            wrong ? form + "-and-wrong" : form, member.value().settled(), text, text.length());
    boolean searched = couldBeADigest(text) || form.equals("not-hex");
    Optional<SignatureEvidence> suspect =
        searched ? MistakeWording.suspect(card, text, context) : Optional.empty();
    findings.report(
        suspect.isEmpty()
            ? plain
            : plain.explainedBy(
                () -> explained(plain, form, suspect.get(), SignatureContext.of(context))));
  }

  /** The digits of a SHA-1 in another case, of an MD5 or of a SHA-256. */
  private static boolean couldBeADigest(String text) {
    int length = text.length();
    return (length == 32 || length == 40 || length == 64) && HEX.matcher(text).matches();
  }

  /** Whether it is not right either without blanks and in lower case. */
  private static boolean isWrong(Card card, String text, RuleContext context) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return SignatureJudge.judge(card, lower, SignatureContext.of(context).tickets())
        == Verdict.WRONG;
  }

  private static Issue explained(
      Issue plain, String form, SignatureEvidence suspect, SignatureContext context) {
    Explanation explanation = Diagnosis.explain(suspect);
    if (explanation.mistake() == Mistake.UNKNOWN) {
      return plain;
    }
    Issue issue =
        Issue.variant(
            "explained",
            plain.ref(),
            plain.arguments().get(0),
            Message.of("signature." + form),
            MistakeWording.message(explanation));
    return MistakeWording.withProperties(issue, explanation, suspect.found(), context);
  }

  private static String form(String text) {
    if (text.isEmpty()) {
      return "empty";
    }
    String digits = text.strip();
    if (!digits.equals(text) && digits.length() == 40 && HEX.matcher(digits).matches()) {
      return "blanks";
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
