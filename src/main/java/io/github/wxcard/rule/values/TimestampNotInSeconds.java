package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.Timestamp;
import java.util.Locale;
import java.util.OptionalLong;

/** A timestamp is in another unit than seconds. */
@RuleInfo(
    id = "timestamp-not-in-seconds",
    summary =
        "A timestamp is in milliseconds, a calendar number, or has a fraction instead of whole seconds.",
    level = Severity.ERROR)
public final class TimestampNotInSeconds implements CardRule {
  /** Digits of the times from 2001 to 2286. */
  private static final int SECONDS_DIGITS = 10;

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    return isSeconds(scanned.timestamp()) && isSeconds(scanned.beginTimestamp());
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    for (String name : Timestamp.MEMBERS) {
      Member member = card.extMember(name);
      if (member == null) {
        continue;
      }
      Timestamp timestamp = Timestamp.of(member.value());
      if (timestamp.form().isWrongUnit()) {
        findings.report(issue(member, timestamp));
      }
    }
  }

  private static Issue issue(Member member, Timestamp timestamp) {
    Plain name = new Plain(member.name());
    Message form = Message.of("timestamp." + timestamp.form().name().toLowerCase(Locale.ROOT));
    String text = member.value().text();
    if (timestamp.form().isFractionOfASecond() && timestamp.digits().length() == SECONDS_DIGITS) {
      String digits = timestamp.digits();
      Plain date = new Plain(Timestamp.date(Long.parseLong(digits)));
      return Issue.variant("zeros", member.value(), name, text, new Plain(digits), date);
    }
    OptionalLong seconds = timestamp.seconds();
    if (seconds.isPresent()) {
      return Issue.at(
          member.value(),
          name,
          text,
          form,
          new Plain(Long.toString(seconds.getAsLong())),
          new Plain(Timestamp.date(seconds.getAsLong())));
    }
    return timestamp.form().isFractionOfASecond()
        ? Issue.variant("no-unit", member.value(), name, text, text.length())
        : Issue.variant("unclear", member.value(), name, text, form);
  }

  private static boolean isSeconds(ScannedValue timestamp) {
    return timestamp.isAbsent() || (timestamp.isDigits() && timestamp.length() == 10);
  }
}
