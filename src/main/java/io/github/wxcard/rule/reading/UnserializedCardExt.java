package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.Set;

/** cardExt is an object or array instead of a string. */
@RuleInfo(
    id = "unserialized-card-ext",
    summary = "cardExt is an object or array instead of a string.",
    level = Severity.ERROR)
public final class UnserializedCardExt implements ShapeRule {
  @Override
  public Set<DocumentKind> kinds() {
    return DocumentKind.WITH_EXT;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    if (card.ext() instanceof CardExt.Unserialized found) {
      JsonValue value = found.value();
      findings.report(
          value.type() == JsonValue.Type.ARRAY
              ? Issue.variant("array", value)
              : Issue.at(value, Message.of("type." + value.type().schemaName())));
    }
  }
}
