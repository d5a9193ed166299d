package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SecretKey;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.secret.SecretNames;
import java.util.Set;
import java.util.stream.Stream;

/** A ticket or another secret stands where every client can read it. */
@RuleInfo(
    id = "leaked-secret",
    summary = "A ticket, token or app secret stands in the list, where every client can read it.",
    level = Severity.ERROR)
public final class LeakedSecret implements CardRule, DocumentRule {
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.values());
  }

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    // Only an entry whose shape is right comes here: none of its names is a secret's.
    return !context.hasTicket(scanned);
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    judged(card).forEach(secret -> findings.report(issue(secret)));
  }

  @Override
  public void check(Document document, RuleContext context, FindingSink findings) {
    for (SecretKey ticket : document.tickets()) {
      findings.report(issue(ticket));
    }
  }

  /** What this rule speaks of: in answers and in {@code open-card} tickets alone. */
  public static Stream<SecretKey> judged(Card card) {
    boolean all = card.kind().isSigned();
    return card.secrets().stream().filter(each -> all || !SecretNames.contains(each.name()));
  }

  /** Whether this rule speaks of a member of an object in an entry. */
  public static boolean isOf(Card card, JsonValue object, String name) {
    if (card.secrets().isEmpty()) {
      return false;
    }
    Path path = object.path().member(name);
    return judged(card).anyMatch(secret -> secret.key().path().equals(path));
  }

  private static Issue issue(SecretKey secret) {
    return SecretNames.contains(secret.name())
        ? Issue.at(secret.key(), secret.name())
        : Issue.variant("value", secret.key(), secret.name());
  }
}
