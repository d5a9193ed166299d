package io.github.wxcard.rule;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import java.util.Set;

/** A rule that looks at one entry of a card list. */
public interface CardRule extends Rule {
  /** The kinds of documents whose entries it judges. */
  default Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ADD_CARD);
  }

  /** Judges an entry. */
  void check(Card card, RuleContext context, FindingSink findings);
}
