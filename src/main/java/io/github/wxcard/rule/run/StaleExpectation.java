package io.github.wxcard.rule.run;

import io.github.wxcard.baseline.Expectation;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;

/** An entry of the baseline is out of date: its finding is gone, or its date has passed. */
@RuleInfo(
    id = "stale-expectation",
    summary =
        "An entry of the baseline is out of date: its finding is gone, or its date has passed.",
    level = Severity.ERROR)
public final class StaleExpectation implements Rule {
  /** The issue with an entry whose finding no longer occurs. */
  public Issue gone(Expectation entry, SourceRef ref) {
    return Issue.variant("gone", ref, entry.rule(), entry.file(), entry.path());
  }

  /** The issue with an entry whose date has passed. */
  public Issue expired(Expectation entry, SourceRef ref) {
    return Issue.variant(
        "expired", ref, entry.rule(), entry.file(), entry.path(), String.valueOf(entry.expires()));
  }
}
