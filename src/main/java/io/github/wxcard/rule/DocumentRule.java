package io.github.wxcard.rule;

import io.github.wxcard.model.Document;

/** A rule that looks at a fixture as a whole, after its entries. */
public interface DocumentRule extends Rule {
  /** Judges a fixture. */
  void check(Document document, FindingSink findings);
}
