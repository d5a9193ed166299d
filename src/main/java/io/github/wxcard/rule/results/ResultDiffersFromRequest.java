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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    JsonValue object = card.ext().object();
    // Of a cardExt that is none, here or in the request, the rules for reading speak.
    boolean comparable = RequestReader.isObjectInString(card) && !request.has(cardId.text(), null);
    if (ext != null
        && object != null
        && comparable
        && !request.has(cardId.text(), ext.value().text())) {
      Issue difference = difference(ext.value(), object, counterpart);
      findings.report(difference.elsewhere(request.location(counterpart)));
    }
  }

  /** Where the object that came back differs first from the one that was sent. */
  private static Issue difference(JsonValue ext, JsonValue object, Entry counterpart) {
    Map<String, String> here = RequestReader.members(ext.text());
    Map<String, String> there =
        RequestReader.members(Objects.requireNonNull(counterpart.cardExt()));
    Set<String> names = new LinkedHashSet<>(here.keySet());
    names.addAll(there.keySet());
    names.removeIf(name -> Objects.equals(here.get(name), there.get(name)));
    if (names.isEmpty()) {
      return inWriting(ext, object, there.keySet());
    }
    List<String> others = new ArrayList<>(names);
    String first = others.remove(0);
    String got = here.get(first);
    String sent = there.get(first);
    Member member = object.member(first);
    String more = String.join(", ", others);
    if (member == null || got == null) {
      return Issue.variant(
          "lost", object, first, Objects.requireNonNull(sent), others.size(), more);
    }
    return sent == null
        ? Issue.variant("added", member.key(), first, others.size(), more)
        : Issue.variant("changed", member.value(), first, got, sent, others.size(), more);
  }

  /** Of the same members, the first that stands elsewhere; else it is all in blanks and escapes. */
  private static Issue inWriting(JsonValue ext, JsonValue object, Set<String> there) {
    Iterator<String> sent = there.iterator();
    for (Member member : object.members()) {
      String expected = sent.hasNext() ? sent.next() : member.name();
      if (!expected.equals(member.name())) {
        return Issue.variant("order", member.key(), member.name(), expected);
      }
    }
    return Issue.variant("writing", ext);
  }
}
