package io.github.wxcard.rule.catalog;

import io.github.wxcard.catalog.CatalogCard;
import io.github.wxcard.catalog.ClaimLimits;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
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
import io.github.wxcard.rule.Timestamp;
import java.util.Objects;
import java.util.OptionalLong;

/** The catalog says that nobody can claim the card. */
@RuleInfo(
    id = "unclaimable-card",
    summary = "The catalog says that nobody can claim this card.",
    level = Severity.WARNING)
public final class UnclaimableCard implements CardRule {
  /** Digits of a time in seconds: of others the unit has to be told first. */
  private static final int DIGITS_OF_SECONDS = 10;

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    CatalogCard known = context.known(scanned);
    if (known == null) {
      return true;
    }
    ScannedValue timestamp = scanned.timestamp();
    boolean inTime =
        known.limits().end() == 0
            || (timestamp.length() == DIGITS_OF_SECONDS
                && !known.limits().isOverAt(timestamp.number()));
    return inTime && !known.limits().isRefused();
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    CatalogCard known = context.known(card);
    JsonValue cardId = card.filled("cardId");
    if (known == null || cardId == null) {
      return;
    }
    ClaimLimits limits = known.limits();
    if (limits.isStopped()) {
      String status = Objects.requireNonNull(limits.status());
      findings.report(Issue.variant("status", cardId, cardId.text(), status));
    } else if (limits.soldOut()) {
      findings.report(Issue.variant("sold-out", cardId, cardId.text()));
    } else if (limits.withheld()) {
      findings.report(Issue.variant("withheld", cardId, cardId.text()));
    } else {
      checkEnd(card, limits, cardId, findings);
    }
  }

  private static void checkEnd(
      Card card, ClaimLimits limits, JsonValue cardId, FindingSink findings) {
    Member timestamp = card.extMember("timestamp");
    OptionalLong seconds =
        timestamp == null ? OptionalLong.empty() : Timestamp.of(timestamp.value()).seconds();
    if (seconds.isPresent() && limits.isOverAt(seconds.getAsLong())) {
      Plain end = new Plain(Timestamp.date(limits.end()));
      Plain date = new Plain(Timestamp.date(seconds.getAsLong()));
      findings.report(Issue.variant("over", cardId, cardId.text(), end, date));
    }
  }
}
