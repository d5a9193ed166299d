package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.Timestamp;
import io.github.wxcard.rule.WrittenDate;
import java.util.Optional;
import java.util.OptionalLong;

/** A timestamp is a string, or a number with an exponent. */
@RuleInfo(
    id = "timestamp-not-a-number",
    summary = "A timestamp is a string, or a number with an exponent, instead of plain digits.",
    level = Severity.ERROR)
public final class TimestampNotANumber implements CardRule {
  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    // Only an entry whose numbers are plain digits comes here.
    return true;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    for (String name : Timestamp.MEMBERS) {
      Member member = card.extMember(name);
      if (member != null) {
        check(member, context.target(), findings);
      }
    }
  }

  private static void check(Member member, Target target, FindingSink findings) {
    JsonValue value = member.value();
    Plain name = new Plain(member.name());
    if (Timestamp.of(value).form() == Timestamp.Form.EXPONENT) {
      findings.report(withExponent(value, name));
    } else if (value.isFilledString()) {
      Timestamp timestamp = Timestamp.of(value);
      Optional<WrittenDate> date =
          timestamp.form() == Timestamp.Form.NONE ? WrittenDate.of(value.text()) : Optional.empty();
      if (date.isPresent()) {
        findings.report(issue(value, name, date.get()));
        return;
      }
      String variant = variant(timestamp);
      if (target == Target.WEB && timestamp.form() != Timestamp.Form.NONE) {
        // The annex of the JS-SDK asks for a string of digits.
        return;
      }
      String shown = variant.equals("digits") ? timestamp.digits() : value.text();
      findings.report(Issue.variant(variant, value, name, shown));
    } else if (value.isString() && member.name().equals("timestamp")) {
      findings.report(Issue.variant("empty", value, name));
    }
  }

  private static Issue withExponent(JsonValue value, Plain name) {
    OptionalLong seconds =
        Timestamp.wholeSeconds(value)
            .map(whole -> JsonValue.scalar(JsonValue.Type.NUMBER, whole, value.ref()))
            .map(whole -> Timestamp.of(whole).seconds())
            .orElse(OptionalLong.empty());
    return seconds.isPresent()
        ? Issue.variant(
            "exponent-digits",
            value,
            name,
            value.text(),
            new Plain(Long.toString(seconds.getAsLong())))
        : Issue.variant("exponent", value, name, value.text());
  }

  /** A date tells which seconds it means. */
  private static Issue issue(JsonValue value, Plain name, WrittenDate date) {
    return Issue.variant(
        date.zoned() ? "date" : "local-date",
        value,
        name,
        value.text(),
        new Plain(Long.toString(date.seconds())),
        new Plain(Timestamp.date(date.seconds())));
  }

  /** Digits in a wrong unit must not be written as they are without quotes. */
  private static String variant(Timestamp timestamp) {
    if (timestamp.form() == Timestamp.Form.NONE) {
      return "text";
    }
    return timestamp.form().isWrongUnit() ? "unit" : "digits";
  }
}
