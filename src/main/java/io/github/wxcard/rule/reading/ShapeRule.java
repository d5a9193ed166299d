package io.github.wxcard.rule.reading;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.RuleContext;
import java.util.Set;

/** A rule that looks at the shape of an entry: which members it has, of which types. */
interface ShapeRule extends CardRule {
  @Override
  default Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.values());
  }

  /** Only an entry whose shape is right is scanned to its end. */
  @Override
  default boolean clears(ScannedEntry scanned, RuleContext context) {
    return true;
  }
}
