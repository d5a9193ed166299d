package io.github.wxcard.read;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.Document;

/** Is told what stands in a fixture, in the order of the file. */
public interface DocumentVisitor extends EntryVisitor {
  /** Listens to nothing. */
  DocumentVisitor NOBODY =
      new DocumentVisitor() {
        @Override
        public void card(Card card) {}

        @Override
        public void end(Document document) {}
      };

  /** Whether this visitor looks at entries first, and need not be told of each. */
  default boolean looks() {
    return false;
  }

  /** Is told of the next entries of the list; asked for only where this visitor looks at them. */
  default Stretch stretch(CardList list) {
    throw new UnsupportedOperationException("this visitor is told of each entry");
  }

  /** The end of the fixture, or the place where it breaks; called once. */
  void end(Document document);
}
