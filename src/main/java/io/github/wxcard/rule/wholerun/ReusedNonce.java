package io.github.wxcard.rule.wholerun;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UniqueRule;
import java.util.List;

/** A nonce_str stands in two entries of the run. */
@RuleInfo(
    id = "reused-nonce",
    summary = "Two entries of the run have the same nonce_str.",
    level = Severity.ERROR)
public final class ReusedNonce implements UniqueRule {
  @Override
  public List<String> members() {
    return List.of("cardExt.nonce_str");
  }

  /** One cardExt for several cards is one mistake, and what is wrong with it is the signature. */
  @Override
  public boolean passesOver(Card card, RuleContext context) {
    return context.isSignedForAnother(card);
  }

  @Override
  public Issue repeated(JsonValue again, Location first) {
    return Repetition.of(again, first);
  }

  @Override
  public Issue repeatedInLeftOver(JsonValue again, Location first, boolean firstIsLeft) {
    return Repetition.inLeftOver(again, first, firstIsLeft);
  }
}
