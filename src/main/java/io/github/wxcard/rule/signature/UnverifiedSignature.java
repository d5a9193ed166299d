package io.github.wxcard.rule.signature;

import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;

/** No ticket is configured for a fixture that carries signatures. */
@RuleInfo(
    id = "unverified-signature",
    summary = "The fixtures carry signatures, but no ticket is configured to check them with.",
    level = Severity.ERROR)
public final class UnverifiedSignature implements Rule {
  /** The finding for the run, at its first signature. */
  public Issue first(SourceRef signature) {
    return Issue.at(signature);
  }
}
