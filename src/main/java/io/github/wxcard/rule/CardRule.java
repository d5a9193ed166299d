package io.github.wxcard.rule;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import java.util.Set;

/** A rule that looks at one entry of a card list. */
public interface CardRule extends Rule {
  /** The kinds of documents whose entries it judges. */
  default Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ADD_CARD);
  }

  /**
   * Whether an entry surely gives no finding of this rule.
   *
   * <p>Entries that all rules clear are never read in full, which makes large lists fast. False
   * says nothing: the entry is read, and those rules judge it that did not clear it. An exception
   * says no more than that. May be asked more than once of an entry; must allocate next to nothing.
   */
  default boolean clears(ScannedEntry scanned, RuleContext context) {
    return false;
  }

  /** Judges an entry. */
  void check(Card card, RuleContext context, FindingSink findings);
}
