package io.github.wxcard.rule.values;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CatalogCard;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.read.Glance;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An optional member is present but empty. */
@RuleInfo(
    id = "empty-member",
    summary = "An optional member is present but empty.",
    level = Severity.WARNING)
public final class EmptyMember implements CardRule {
  /** Optional members; an empty {@code nonce_str} is a matter of another rule. */
  private static final List<String> OPTIONAL =
      List.of("code", "openid", "fixed_begintimestamp", "outer_str");

  @Override
  public boolean clears(Glance glance, RuleContext context) {
    return !glance.code().isEmpty() && !glance.openid().isEmpty() && !glance.outer().isEmpty();
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    CatalogCard known = context.known(card);
    for (String name : OPTIONAL) {
      JsonValue empty = card.extEmpty(name);
      if (empty != null && !demands(known, name)) {
        findings.report(Issue.at(empty, new Plain(name)));
      }
    }
  }

  /** Whether a card is known to need a member: then it is not to be left out. */
  private static boolean demands(@Nullable CatalogCard known, String name) {
    return known != null
        && ((name.equals("code") && known.demandsCode())
            || (name.equals("openid") && known.demandsOpenid()));
  }
}
