package io.github.wxcard.rule.signature;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.Verdict;
import java.util.List;
import java.util.Set;

/** No ticket is configured for a fixture that carries signatures. */
@RuleInfo(
    id = "unverified-signature",
    summary = "The fixtures carry signatures, but no ticket is configured to check them with.",
    level = Severity.ERROR)
public final class UnverifiedSignature implements Rule {
  private static final Set<Verdict> FITTING = Set.of(Verdict.RIGHT, Verdict.RIGHT_AS_MEANT);

  /**
   * The finding for the run, at its first signature. Which ticket is needed depends on who signed:
   * where another fixture has that ticket, this one needs it too; what stands in an answer was
   * signed by a server, of whose ticket no made-up one takes the place.
   *
   * @param signature that of the card
   * @param others the tickets that other fixtures of the run have
   */
  public static Issue first(Card card, JsonValue signature, List<Ticket> others) {
    if (FITTING.contains(SignatureJudge.judge(card, others))) {
      return Issue.variant("other-set", signature.settled());
    }
    return card.list().handedOver()
        ? Issue.at(signature.settled())
        : Issue.variant("in-answer", signature.settled());
  }
}
