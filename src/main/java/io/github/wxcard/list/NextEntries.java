package io.github.wxcard.list;

import io.github.wxcard.list.scan.EntryStart;
import io.github.wxcard.list.scan.ParallelEntryReader;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.model.CardList;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.ReplayableInput;
import java.io.IOException;

/** Hands the next entries of a list in a file to the reader that scans them. */
final class NextEntries {
  /** Where fewer entries are taken, handing them over costs more than it gains. */
  private static final int WORTH_A_TURN = 64;

  private final Search search;
  private final ReplayableInput in;
  private final Threads threads;

  NextEntries(Search search, ReplayableInput in, Threads threads) {
    this.search = search;
    this.in = in;
    this.threads = threads;
  }

  /**
   * Takes what it can of the entries after the one that was read just now.
   *
   * <p>Tokens that were lenient are strict again from there.
   *
   * @return whether one of them says that its card was added
   */
  boolean take(TokenWalk walk, Container container) throws IOException {
    CardList list = container.list();
    boolean scans = search.visitor().scans() && list != null && container.isTimeToTry();
    if (!scans && !walk.isLenient()) {
      return false;
    }
    FileText file = (FileText) walk.parser().text();
    long next = nextEntry(file, walk.tokens().end());
    if (next < 0) {
      return false;
    }
    EntryStart start = new EntryStart(container.index() + 1, file.region(next, next).start());
    file.giveBack(next, in);
    if (!scans || list == null) {
      walk.goTo(in, start);
      return false;
    }
    String lead = walk.containers().lead();
    ParallelEntryReader.Left left =
        new ParallelEntryReader(list, lead, search.visitor(), threads).run(in, start);
    container.skip(left.place().index() - start.index(), WORTH_A_TURN);
    walk.goTo(in, left.place());
    return left.anySuccess();
  }

  /** Where the next entry begins after another one; -1 where none plainly does. */
  private static long nextEntry(FileText file, long end) throws IOException {
    try {
      long comma = afterBlanks(file, end);
      long next = file.charAt(comma) == ',' ? afterBlanks(file, comma + 1) : comma;
      return next > comma && file.charAt(next) == '{' ? next : -1;
    } catch (InvalidUtf8Exception e) {
      // The tokens will come to it.
      return -1;
    }
  }

  private static long afterBlanks(FileText file, long offset) throws IOException {
    long at = offset;
    while (" \t\r\n".indexOf(file.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
