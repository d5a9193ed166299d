package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.text.Alphabet;
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

  /** The id of a stock of coupons of WeChat Pay, which are digits. */
  private static final Pattern STOCK = Pattern.compile("[1-9]\\d{4,19}");

  private static final Pattern REPEATED = Pattern.compile("p(.)\\1+");
  private static final List<String> PLACEHOLDERS = List.of("your", "cardid", "card_id", "example");

  /** Real ids hold these three letters by chance, so they tell only where the form does not fit. */
  private static final List<String> BLANKS = List.of("xxx", "XXX");

  private static final Alphabet FIRST_LETTERS = Alphabet.of("yceYCE");
  private static final Alphabet SECOND_LETTERS = Alphabet.of("oaxOAX");
  private static final int CASE = 'a' ^ 'A';

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    ScannedValue cardId = scanned.cardId();
    return cardId.length() == 28
        && cardId.at(0) == 'p'
        && cardId.isMadeOf(Alphabet.ID)
        && !mayBePlaceholder(cardId);
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    JsonValue cardId = card.filled("cardId");
    if (cardId == null) {
      return;
    }
    String text = cardId.text();
    boolean real = REAL.matcher(text).matches();
    if (isPlaceholder(text) || (!real && BLANKS.stream().anyMatch(text::contains))) {
      findings.report(Issue.variant("placeholder", cardId, text));
    } else if (STOCK.matcher(text).matches()) {
      findings.report(Issue.variant("stock", cardId, text));
    } else if (REAL.matcher(text.strip()).matches() && !real) {
      findings.report(Issue.variant("blank", cardId, text));
    } else if (!real) {
      findings.report(Issue.variant("form", cardId, text));
    }
  }

  private static boolean mayBePlaceholder(ScannedValue cardId) {
    return isRepeated(cardId)
        || (cardId.hasPair(FIRST_LETTERS, SECOND_LETTERS) && hasPlaceholder(cardId));
  }

  private static boolean isRepeated(ScannedValue cardId) {
    int at = 1;
    while (at < cardId.length() && cardId.at(at) == cardId.at(1)) {
      at++;
    }
    return at == cardId.length();
  }

  private static boolean hasPlaceholder(ScannedValue cardId) {
    for (int at = 1; at < cardId.length(); at++) {
      if (beginsPlaceholder(cardId, at)) {
        return true;
      }
    }
    return false;
  }

  /** Case is a bit in which letters differ; that other characters do too only costs a reading. */
  private static boolean beginsPlaceholder(ScannedValue cardId, int start) {
    if (!FIRST_LETTERS.contains(cardId.at(start))
        || start + 1 == cardId.length()
        || !SECOND_LETTERS.contains(cardId.at(start + 1))) {
      return false;
    }
    for (String placeholder : PLACEHOLDERS) {
      int at = 0;
      while (at < placeholder.length()
          && start + at < cardId.length()
          && (cardId.at(start + at) | CASE) == (placeholder.charAt(at) | CASE)) {
        at++;
      }
      if (at == placeholder.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlaceholder(String cardId) {
    String lower = cardId.toLowerCase(Locale.ROOT);
    for (String placeholder : PLACEHOLDERS) {
      if (lower.contains(placeholder)) {
        return true;
      }
    }
    return REPEATED.matcher(cardId).matches();
  }
}
