package io.github.wxcard.rule;

import io.github.wxcard.model.Document;

/** A rule that looks at a fixture as a whole, after its entries. */
public interface DocumentRule extends Rule {
  /**
   * Judges a fixture.
   *
   * @param context what a rule may know besides; no signature was held against anything
   */
  void check(Document document, RuleContext context, FindingSink findings);
}
