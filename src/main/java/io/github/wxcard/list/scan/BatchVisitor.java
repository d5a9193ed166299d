package io.github.wxcard.list.scan;

import io.github.wxcard.list.entry.EntryVisitor;
import io.github.wxcard.model.CardList;

/** Is told what is in the entries of lists, one by one or in batches. */
public interface BatchVisitor extends EntryVisitor {
  /** Whether this visitor scans entries first, and need not be told of each. */
  default boolean scans() {
    return false;
  }

  /** Is told of the next entries of the list; asked for only where this visitor scans them. */
  default EntryBatch batch(CardList list) {
    throw new UnsupportedOperationException("this visitor is told of each entry");
  }
}
