package io.github.wxcard.list.entry;

import io.github.wxcard.json.SecretVisitor;
import io.github.wxcard.model.Card;

/** Is told what is in entries of a list, in their order. */
public interface EntryVisitor extends SecretVisitor {
  /** An entry of a list of known kind; its places may be asked for only during this call. */
  void card(Card card);
}
