package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.values.LeakedSecret;
import io.github.wxcard.schema.Misnamed;
import java.util.List;

/** A member of an entry or its cardExt is none that the document knows, nor like one. */
@RuleInfo(
    id = "unknown-member",
    summary = "An entry or its cardExt has a member that WeChat's tables do not know.",
    level = Severity.WARNING)
public final class UnknownMember implements ShapeRule {
  /** So many names are kept for machines. */
  private static final int MOST_NAMES = 100;

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JudgedObject.of(card).forEach(object -> check(card, object, findings));
  }

  private static void check(Card card, JudgedObject object, FindingSink findings) {
    List<Member> unknown =
        object.value().members().stream()
            .filter(member -> Misnamed.isUnknown(member.name(), object.schema()))
            .filter(member -> !LeakedSecret.isOf(card, object.value(), member.name()))
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    List<String> names = unknown.stream().map(Member::name).distinct().toList();
    findings.report(
        Issue.at(
                unknown.get(0).key(),
                String.join(", ", names),
                names.size(),
                object.where(),
                new Plain(String.join(", ", object.schema().members())))
            .with("members", names.subList(0, Math.min(MOST_NAMES, names.size()))));
  }
}
