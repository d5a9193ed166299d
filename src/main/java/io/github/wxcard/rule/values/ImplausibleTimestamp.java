package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.Timestamp;
import java.util.OptionalLong;

/** A timestamp in seconds lies before 2014 or in the future. */
@RuleInfo(
    id = "implausible-timestamp",
    summary = "A timestamp in seconds lies before 2014 or more than a day in the future.",
    level = Severity.WARNING)
public final class ImplausibleTimestamp implements CardRule {
  private static final long ONE_DAY = 86_400L;

  /** What is left where milliseconds overflow an {@code int} and are divided by 1000. */
  private static final int OVERFLOWN_DIGITS = 7;

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    return isPlausible(scanned.timestamp(), context)
        && isPlausible(scanned.beginTimestamp(), context);
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    for (String name : Timestamp.MEMBERS) {
      Member member = card.extMember(name);
      if (member != null) {
        check(member, Timestamp.of(member.value()), context, findings);
      }
    }
  }

  private static boolean isPlausible(ScannedValue timestamp, RuleContext context) {
    if (timestamp.isAbsent()) {
      return true;
    }
    long seconds = timestamp.isDigits() ? timestamp.number() : 0;
    return seconds >= Timestamp.EARLIEST && seconds <= context.now().getEpochSecond() + ONE_DAY;
  }

  private static void check(
      Member member, Timestamp timestamp, RuleContext context, FindingSink findings) {
    JsonValue value = member.value();
    Plain name = new Plain(member.name());
    if (timestamp.form() == Timestamp.Form.NEGATIVE) {
      findings.report(Issue.variant("overflow", value, name, value.text()));
    }
    if (timestamp.form() != Timestamp.Form.SECONDS) {
      return;
    }
    OptionalLong seconds = timestamp.seconds();
    if (seconds.isEmpty()) {
      findings.report(Issue.variant("far", value, name, value.text()));
    } else if (timestamp.digits().length() == OVERFLOWN_DIGITS) {
      findings.report(Issue.variant("overflow", value, name, value.text()));
    } else if (seconds.getAsLong() < Timestamp.EARLIEST) {
      findings.report(issue("early", member, seconds.getAsLong()));
    } else if (seconds.getAsLong() > context.now().getEpochSecond() + ONE_DAY) {
      findings.report(issue("late", member, seconds.getAsLong()));
    }
  }

  private static Issue issue(String variant, Member member, long seconds) {
    // Only one of the two is the time of the request.
    String suffix = member.name().equals("timestamp") ? "" : "-begin";
    return Issue.variant(
        variant + suffix,
        member.value(),
        new Plain(member.name()),
        member.value().text(),
        new Plain(Timestamp.date(seconds)));
  }
}
