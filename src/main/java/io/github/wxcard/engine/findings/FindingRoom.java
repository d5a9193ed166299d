package io.github.wxcard.engine.findings;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How much of what is found in a run is kept: the first of it, in the order of files. What is left
 * out is counted.
 *
 * <p>Which findings are kept does not depend on the order in which threads find them: a file keeps
 * nothing where the files before it fill the room, and these never give any of it back. Safe for
 * use by many threads.
 */
public final class FindingRoom {
  /** Bytes of the findings of a run: some 300,000 of them. */
  public static final long OF_RUN = 48_000_000;

  /** Of an entry, or of a file as a whole, that which is held as objects before it is in order. */
  static final long OF_BATCH = OF_RUN / 8;

  /** For whoever cannot do without any finding. */
  public static final long ENDLESS = Long.MAX_VALUE;

  private final long most;
  private final AtomicLongArray taken;
  private final AtomicLong all = new AtomicLong();

  /**
   * Room for findings.
   *
   * @param most their size
   * @param files how many files there are
   */
  public FindingRoom(long most, int files) {
    this.most = most;
    this.taken = new AtomicLongArray(files);
  }

  /** The size of all findings that there is room for. */
  long most() {
    return most;
  }

  /** The share of a file, by its position from 0. */
  public Share share(int file) {
    return new Share(file);
  }

  /** What one file may take, and takes. */
  public final class Share {
    private final int file;

    private Share(int file) {
      this.file = file;
    }

    /** The room for one more list of findings: all of it, or none where files before it fill it. */
    public long room() {
      if (all.get() < most) {
        return most;
      }
      long before = 0;
      for (int at = 0; at < file && before < most; at++) {
        before += taken.get(at);
      }
      return before < most ? most : 0;
    }

    /** Tells the size of all findings of the file that are kept by now. */
    public void take(long size) {
      all.addAndGet(size - taken.getAndSet(file, size));
    }
  }
}
