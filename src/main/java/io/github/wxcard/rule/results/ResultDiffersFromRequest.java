package io.github.wxcard.rule.results;

import io.github.wxcard.list.RequestReader;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.CardRequest.Entry;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A result does not answer the request it is paired with. */
@RuleInfo(
    id = "result-differs-from-request",
    summary = "A result does not answer the request it is paired with.",
    level = Severity.ERROR)
public final class ResultDiffersFromRequest implements CardRule {
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ADD_CARD_RESULT);
  }

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    return context.request() == null;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    CardRequest request = context.request();
    JsonValue cardId = card.filled("cardId");
    if (request == null || cardId == null) {
      return;
    }
    Entry counterpart = request.counterpart(cardId.text(), card.index());
    if (counterpart == null) {
      findings.report(Issue.variant("card", cardId, cardId.text()));
      return;
    }
    Member ext = card.member("cardExt");
    // Of a cardExt that is none, here or in the request, the rules for reading speak.
    boolean comparable = RequestReader.isObjectInString(card) && !request.has(cardId.text(), null);
    if (ext != null && comparable && !request.has(cardId.text(), ext.value().text())) {
      findings.report(difference(ext.value(), counterpart));
    }
  }

  private static Issue difference(JsonValue ext, Entry counterpart) {
    Map<String, String> here = RequestReader.members(ext.text());
    Map<String, String> there =
        RequestReader.members(Objects.requireNonNull(counterpart.cardExt()));
    Set<String> names = new TreeSet<>(here.keySet());
    names.addAll(there.keySet());
    names.removeIf(name -> Objects.equals(here.get(name), there.get(name)));
    return names.isEmpty()
        ? Issue.variant("writing", ext)
        : Issue.variant("members", ext, String.join(", ", names), names.size());
  }
}
