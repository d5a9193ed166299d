package io.github.wxcard.rule.reading;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.values.LeakedSecret;
import io.github.wxcard.schema.DocumentSchema;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import java.util.List;
import java.util.Set;

/** A member of an entry or its cardExt is none that the document knows, nor like one. */
@RuleInfo(
    id = "unknown-member",
    summary = "An entry or its cardExt has a member that WeChat's tables do not know.",
    level = Severity.WARNING)
public final class UnknownMember implements CardRule {
  /** So many names are kept for machines. */
  private static final int MOST_NAMES = 100;

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
      check(card, card.value(), Schemas.entry(card.kind()), "entry", findings);
    }
    JsonValue ext = card.ext().object();
    if (card.kind() == DocumentKind.ADD_CARD && ext != null) {
      check(card, ext, Schemas.cardExt(), "cardExt", findings);
    }
  }

  private static void check(
      Card card, JsonValue object, DocumentSchema schema, String where, FindingSink findings) {
    List<Member> unknown =
        object.members().stream()
            .filter(member -> Misnamed.isUnknown(member.name(), schema))
            .filter(member -> !LeakedSecret.isOf(card, object, member.name()))
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
                Message.of("shape." + where),
                new Plain(String.join(", ", schema.members())))
            .with("members", names.subList(0, Math.min(MOST_NAMES, names.size()))));
  }
}
