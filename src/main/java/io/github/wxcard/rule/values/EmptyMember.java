package io.github.wxcard.rule.values;

import io.github.wxcard.catalog.CatalogCard;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
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
import io.github.wxcard.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Optional members are present but empty. */
@RuleInfo(
    id = "empty-member",
    summary = "An optional member is present but empty.",
    level = Severity.WARNING)
public final class EmptyMember implements CardRule {
  private static final List<String> OPTIONAL =
      List.of("code", "openid", "fixed_begintimestamp", "outer_str", "nonce_str");

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    return !scanned.code().isEmpty() && !scanned.openid().isEmpty() && !scanned.outer().isEmpty();
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue ext = card.ext().object();
    if (ext == null) {
      return;
    }
    List<Member> empty = new ArrayList<>();
    for (Member member : ext.members()) {
      boolean counts = member.equals(ext.member(member.name()));
      if (counts
          && member.value().isEmptyString()
          && OPTIONAL.contains(member.name())
          && !anotherSpeaks(member.name(), ext, context.known(card))) {
        empty.add(member);
      }
    }
    if (!empty.isEmpty()) {
      String names = empty.stream().map(Member::name).collect(Collectors.joining(", "));
      findings.report(Issue.at(empty.get(0).value(), new Plain(names), empty.size()));
    }
  }

  /**
   * Whether the member is wanted, so that another rule asks for it; that rule is silent where the
   * value stands under another name.
   */
  private static boolean anotherSpeaks(String name, JsonValue ext, @Nullable CatalogCard known) {
    boolean wanted =
        switch (name) {
          case "nonce_str" -> true;
          case "code" -> known != null && known.demandsCode();
          case "openid" -> known != null && known.demandsOpenid();
          default -> false;
        };
    return wanted && !Misnamed.isThereFor(name, ext, Schemas.cardExt());
  }
}
