package io.github.wxcard.rule.run;

import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Spot;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;

/** An exception inside a rule: a bug of the rule, not of the fixture. */
@RuleInfo(
    id = "failed-rule",
    summary =
        "A rule broke off with an exception; the mistake is in the rule, not in your fixture.",
    level = Severity.ERROR)
public final class FailedRule implements Rule {
  /** The finding on the card or document that a rule failed on. */
  public Issue of(String rule, RuntimeException cause, Spot judged) {
    return Issue.at(judged, new Plain(rule), new Plain(describe(cause)));
  }

  /** The kind of the exception and where it was thrown; its message may hold what it must not. */
  private static String describe(RuntimeException cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    String where = trace.length == 0 ? "" : " (" + trace[0] + ")";
    return cause.getClass().getName() + where;
  }
}
