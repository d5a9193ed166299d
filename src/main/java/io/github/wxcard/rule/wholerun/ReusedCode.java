package io.github.wxcard.rule.wholerun;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UniqueRule;
import java.util.List;

/** The same cardId and code stand in two entries of the run. */
@RuleInfo(
    id = "reused-code",
    summary = "Two entries of the run have the same cardId and the same code.",
    level = Severity.ERROR)
public final class ReusedCode implements UniqueRule {
  @Override
  public List<String> members() {
    return List.of("cardId", "cardExt.code");
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
