package io.github.wxcard.rule.values;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A cardId looks like a placeholder, or like no card id at all. */
@RuleInfo(
    id = "suspicious-card-id",
    summary = "cardId is a placeholder or does not look like a card id.",
    level = Severity.WARNING)
public final class SuspiciousCardId implements CardRule {
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.values());
  }

  private static final Pattern REAL = Pattern.compile("p[A-Za-z0-9_-]{27}");
  private static final Pattern REPEATED = Pattern.compile("p(.)\\1+");
  private static final List<String> PLACEHOLDERS =
      List.of("your", "cardid", "card_id", "example", "xxx");

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue cardId = card.filled("cardId");
    if (cardId == null) {
      return;
    }
    if (isPlaceholder(cardId.text())) {
      findings.report(Issue.variant("placeholder", cardId, cardId.text()));
    } else if (!REAL.matcher(cardId.text()).matches()) {
      findings.report(Issue.variant("form", cardId, cardId.text()));
    }
  }

  private static boolean isPlaceholder(String cardId) {
    String lower = cardId.toLowerCase(Locale.ROOT);
    return PLACEHOLDERS.stream().anyMatch(lower::contains) || REPEATED.matcher(cardId).matches();
  }
}
