package io.github.wxcard.list.scan;

import io.github.wxcard.json.NotStrictException;
import io.github.wxcard.list.entry.EntryParser;
import io.github.wxcard.list.entry.ParsedEntry;
import io.github.wxcard.list.scan.Blocks.Block;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.Position;
import io.github.wxcard.text.TextDelta;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A scan of the entries of a block, and a reading of those that need more.
 *
 * <p>It takes an entry only where another one follows, an object like itself: the first and the
 * last entry of a list, and whatever stands between entries by mistake, are left to the reader.
 */
final class BlockScan {
  /** No entry has to be read whatever it looks like. */
  static final int NO_ENTRY = -1;

  private final Block block;
  private final EntryBatch batch;

  /** Of each entry that has to be read, where it begins and ends in the block, and its position. */
  private int[] toRead = new int[16];

  private int toReadSize;
  private int entries;
  private int end;

  /** A {@link TextDelta} as its two numbers, so that none is made for each entry. */
  private int lines;

  private int units;
  private boolean anySuccess;

  /** A scan that was not run yet. */
  BlockScan(Block block, EntryBatch batch) {
    this.block = block;
    this.batch = batch;
  }

  /** How many entries it took. */
  int entries() {
    return entries;
  }

  /**
   * Where the first entry begins that it did not take; at the end of a block that it took whole.
   */
  int end() {
    return end;
  }

  boolean isWhole() {
    return block.isCut() && end == block.length();
  }

  boolean anySuccess() {
    return anySuccess;
  }

  Block block() {
    return block;
  }

  EntryBatch batch() {
    return batch;
  }

  /** How far the entries it took go on. */
  TextDelta delta() {
    return new TextDelta(lines, units);
  }

  /**
   * Scans all entries.
   *
   * @param always the position, from 0, of an entry that is read whatever it looks like
   */
  void scan(int always) {
    EntryScanner scanner = batch.scanner();
    byte[] bytes = block.bytes();
    while (end < block.length()) {
      int after = scanner.scan(bytes, end, block.length());
      boolean sure = after >= 0;
      if (!sure) {
        after = EntryBounds.end(bytes, end, block.length());
      }
      int next = after < 0 ? EntryBounds.NONE : EntryBounds.next(bytes, after, block.length());
      if (next < 0 || (next == block.length() && !block.isCut())) {
        return;
      }
      if (sure && entries != always && batch.suffices(scanner.scanned(), entries)) {
        anySuccess |= scanner.scanned().success().isTrue();
      } else {
        leaveToReader(after);
      }
      advance(next, sure && scanner.isPlain() && next == after + 1);
      entries++;
      end = next;
    }
  }

  private void advance(int next, boolean plain) {
    if (plain) {
      units += next - end;
      return;
    }
    TextDelta delta = TextDelta.over(block.bytes(), end, next);
    units = delta.lines() == 0 ? units + delta.units() : delta.units();
    lines += delta.lines();
  }

  /**
   * Reads the entries that need it.
   *
   * @param lead what opens their list
   * @param first where the first entry of the block stands
   * @return where an entry cannot be read: as much of the block as comes before it
   */
  Optional<Block> read(String lead, CardList list, EntryStart first) {
    batch.begin(first.index());
    Position position = first.position();
    int at = 0;
    for (int next = 0; next < toReadSize; next += 3) {
      int start = toRead[next];
      position = TextDelta.over(block.bytes(), at, start).from(position);
      at = start;
      int index = first.index() + toRead[next + 2];
      try {
        read(start, toRead[next + 1], lead, list, new EntryStart(index, position));
      } catch (IOException e) {
        // The reader will meet it again, and say where.
        return Optional.of(new Block(block.bytes(), start, true));
      }
    }
    return Optional.empty();
  }

  private void read(int start, int after, String lead, CardList list, EntryStart place)
      throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(block.bytes(), start, after - start);
    EntryParser parser = EntryParser.atEntry(in, after - start, lead, place.position(), batch);
    parser.tokens().next();
    ParsedEntry entry = parser.entry(list.entry(place.index()));
    if (!entry.isOneCard()) {
      throw new NotStrictException("an entry of none or several cards");
    }
    Card card = entry.cardIn(list, place.index());
    anySuccess |= card.isSuccess();
    batch.card(card);
  }

  private void leaveToReader(int after) {
    if (toReadSize + 3 > toRead.length) {
      toRead = Arrays.copyOf(toRead, 2 * toRead.length);
    }
    toRead[toReadSize++] = end;
    toRead[toReadSize++] = after;
    toRead[toReadSize++] = entries;
  }
}
