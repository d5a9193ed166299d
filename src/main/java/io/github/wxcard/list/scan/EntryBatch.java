package io.github.wxcard.list.scan;

import io.github.wxcard.list.entry.EntryVisitor;

/**
 * Is told of consecutive entries of a list, on whatever thread reads them.
 *
 * <p>All of them are scanned first; those that need more are read then.
 */
public interface EntryBatch extends EntryVisitor {
  /** What to scan the entries of this batch with. */
  EntryScanner scanner();

  /**
   * The position in the list, from 0, of the first entry; told before the first card, and before
   * the first scan where one thread reads the list.
   */
  void begin(int firstIndex);

  /**
   * Takes a scanned entry.
   *
   * @param at its position in the batch, from 0
   * @return whether the entry need not be read
   */
  boolean suffices(ScannedEntry scanned, int at);

  /**
   * All entries were scanned, and read where needed; told in the order of the file. A batch that is
   * given up is never told, and its entries are told again, one by one or to another.
   */
  void end(int entries);
}
