package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.schema.Misnamed;
import java.util.List;

/** A member of older documents stands in an entry or its cardExt. */
@RuleInfo(
    id = "legacy-member",
    summary = "outer_id or balance, which WeChat no longer documents, stands in the list.",
    level = Severity.WARNING)
public final class LegacyMember implements ShapeRule {
  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JudgedObject.of(card).forEach(object -> check(object.value(), findings));
  }

  private static void check(JsonValue object, FindingSink findings) {
    List<Member> legacy =
        object.members().stream()
            .filter(member -> Misnamed.LEGACY.contains(member.name()))
            .toList();
    if (!legacy.isEmpty()) {
      List<String> names = legacy.stream().map(Member::name).distinct().toList();
      findings.report(
          Issue.at(legacy.get(0).key(), new Plain(String.join(", ", names)), names.size()));
    }
  }
}
