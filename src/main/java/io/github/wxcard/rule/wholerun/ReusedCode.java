package io.github.wxcard.rule.wholerun;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UniqueRule;
import org.jspecify.annotations.Nullable;

/** The same cardId and code stand in two entries of the run. */
@RuleInfo(
    id = "reused-code",
    summary = "Two entries of the run have the same cardId and the same code.",
    level = Severity.ERROR)
public final class ReusedCode implements UniqueRule {
  @Override
  public @Nullable Key key(Card card) {
    JsonValue code = card.extFilled("code");
    JsonValue cardId = card.filled("cardId");
    return code == null || cardId == null
        ? null
        : new Key(cardId.text() + '\n' + code.text(), code);
  }

  @Override
  public Issue repeated(Key again, Location first) {
    String code = again.value().substring(again.value().indexOf('\n') + 1);
    return Issue.at(again.spot(), code, first).elsewhere(first);
  }
}
