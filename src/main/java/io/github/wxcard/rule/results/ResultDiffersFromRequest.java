package io.github.wxcard.rule.results;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.CardRequest.Entry;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.read.Glance;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  public boolean clears(Glance glance, RuleContext context) {
    return context.request() == null;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    CardRequest request = context.request();
    JsonValue cardId = card.filled("cardId");
    if (request == null || cardId == null) {
      return;
    }
    List<Entry> ofCard =
        request.entries().stream().filter(entry -> entry.cardId().equals(cardId.text())).toList();
    if (ofCard.isEmpty()) {
      findings.report(Issue.variant("card", cardId, cardId.text()));
      return;
    }
    Member ext = card.member("cardExt");
    // Of a cardExt that is none, the rules for reading speak.
    if (ext == null || !ext.value().isString() || card.ext().object() == null) {
      return;
    }
    String text = ext.value().text();
    if (ofCard.stream().noneMatch(entry -> entry.cardExt().equals(text))) {
      findings.report(difference(ext.value(), counterpart(request, ofCard, card.index()), request));
    }
  }

  /** The entry at the same position where it is of the same card, else the first of the card. */
  private static Entry counterpart(CardRequest request, List<Entry> ofCard, int index) {
    boolean same =
        index < request.entries().size() && ofCard.contains(request.entries().get(index));
    return same ? request.entries().get(index) : ofCard.get(0);
  }

  private static Issue difference(JsonValue ext, Entry entry, CardRequest request) {
    Optional<Map<String, String>> here = request.members().apply(ext.text());
    Optional<Map<String, String>> there = request.members().apply(entry.cardExt());
    if (here.isEmpty() || there.isEmpty()) {
      return Issue.variant("text", ext);
    }
    Set<String> names = new TreeSet<>(here.get().keySet());
    names.addAll(there.get().keySet());
    names.removeIf(name -> Objects.equals(here.get().get(name), there.get().get(name)));
    return names.isEmpty()
        ? Issue.variant("writing", ext)
        : Issue.variant("members", ext, String.join(", ", names), names.size());
  }
}
