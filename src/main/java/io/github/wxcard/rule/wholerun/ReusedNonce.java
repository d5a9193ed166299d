package io.github.wxcard.rule.wholerun;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UniqueRule;
import org.jspecify.annotations.Nullable;

/** A nonce_str stands in two entries of the run. */
@RuleInfo(
    id = "reused-nonce",
    summary = "Two entries of the run have the same nonce_str.",
    level = Severity.ERROR)
public final class ReusedNonce implements UniqueRule {
  @Override
  public @Nullable Key key(Card card) {
    JsonValue nonce = card.extFilled("nonce_str");
    return nonce == null ? null : new Key(nonce.text(), nonce);
  }

  @Override
  public Issue repeated(Key again, Location first) {
    return Issue.at(again.spot(), again.value(), first).elsewhere(first);
  }
}
