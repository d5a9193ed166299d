package io.github.wxcard.list;

import io.github.wxcard.list.scan.BatchVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;

/** Is told what is in a fixture, in the order of the file. */
public interface DocumentVisitor extends BatchVisitor {
  /** Listens to nothing. */
  DocumentVisitor NOBODY =
      new DocumentVisitor() {
        @Override
        public void card(Card card) {}

        @Override
        public void end(Document document) {}
      };

  /** The end of the fixture, or the place where it breaks; called once. */
  void end(Document document);
}
