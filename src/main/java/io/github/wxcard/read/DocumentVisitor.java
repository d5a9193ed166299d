package io.github.wxcard.read;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;

/** Is told what stands in a fixture, in the order of the file. */
public interface DocumentVisitor {
  /** An entry of a list of known kind; its places may be asked for only during this call. */
  void card(Card card);

  /** The end of the fixture, or the place where it breaks; called once. */
  void end(Document document);
}
