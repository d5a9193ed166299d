package io.github.wxcard.rule.run;

import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;
import java.util.List;

/** An exception inside a rule: a bug of the rule, not of the fixture. */
@RuleInfo(
    id = "failed-rule",
    summary =
        "A rule broke off with an exception; the mistake is in the rule, not in your fixture.",
    level = Severity.ERROR)
public final class FailedRule implements Rule {
  /** The finding on the card or document that a rule failed on. */
  public Issue of(String rule, Throwable cause, SourceRef judged) {
    return Issue.at(judged, new Plain(rule), new Plain(describe(cause)));
  }

  /** The finding on a file that the reader itself failed on, which is a bug of ours. */
  public Issue ofReader(Throwable cause) {
    return Issue.variant(
        "reader", SourceRef.of(Region.START, Path.ROOT), new Plain(describe(cause)));
  }

  /** The kind of the exception and where it was thrown; its message may hold what it must not. */
  private static String describe(Throwable cause) {
    List<StackTraceElement> trace = trace(cause);
    String where =
        trace.stream()
            .filter(FailedRule::isOfARule)
            .findFirst()
            .or(() -> trace.stream().findFirst())
            .map(frame -> " (" + frame + ")")
            .orElse("");
    return cause.getClass().getName() + where;
  }

  /** Where it was thrown, unless the exception, which may be of anybody's making, fails to say. */
  private static List<StackTraceElement> trace(Throwable cause) {
    try {
      return List.of(cause.getStackTrace());
    } catch (Throwable e) {
      return List.of();
    }
  }

  /** Whether a frame says more than what a rule called. */
  private static boolean isOfARule(StackTraceElement frame) {
    String name = frame.getClassName();
    return !name.startsWith("java.")
        && !name.startsWith("jdk.")
        && !name.startsWith(Issue.class.getName());
  }
}
