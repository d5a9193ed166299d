package io.github.wxcard.rule.reading;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.schema.Misnamed;
import java.util.List;
import java.util.Set;

/** A member of older documents stands in an entry or its cardExt. */
@RuleInfo(
    id = "legacy-member",
    summary = "outer_id or balance, which WeChat no longer documents, stands in the list.",
    level = Severity.WARNING)
public final class LegacyMember implements CardRule {
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.values());
  }

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    // There is a glance only of an entry whose shape is right.
    return true;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    if (card.list().handedOver()) {
      check(card.value(), findings);
    }
    JsonValue ext = card.ext().object();
    if (card.kind() == DocumentKind.ADD_CARD && ext != null) {
      check(ext, findings);
    }
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
