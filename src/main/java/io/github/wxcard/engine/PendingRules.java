package io.github.wxcard.engine;

import io.github.wxcard.signature.Verdict;
import java.util.Arrays;

/**
 * What the scan of entries left open: the rules that did not clear an entry, and what came of its
 * signature. Only these rules judge it.
 */
final class PendingRules {
  /** No rule. */
  static final long NONE = 0;

  /** Every rule. */
  static final long ALL = -1;

  private int[] entries = new int[8];
  private long[] rules = new long[8];
  private Verdict[] verdicts = new Verdict[8];
  private int size;
  private int next;

  /** The rule at a place in the list of rules; those from the 64th on share a bit. */
  static long of(int rule) {
    return 1L << Math.min(rule, Long.SIZE - 1);
  }

  /** Notes an entry by its position in the batch, which is above those noted before. */
  void add(int entry, long open, Verdict verdict) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
      rules = Arrays.copyOf(rules, 2 * size);
      verdicts = Arrays.copyOf(verdicts, 2 * size);
    }
    entries[size] = entry;
    rules[size] = open;
    verdicts[size++] = verdict;
  }

  /** Goes on to an entry, which is after those gone to before; whether it was noted. */
  boolean goTo(int entry) {
    while (next < size && entries[next] < entry) {
      next++;
    }
    return next < size && entries[next] == entry;
  }

  /** The rules that did not clear the entry gone to. */
  long open() {
    return rules[next];
  }

  /** What came of the signature of the entry gone to. */
  Verdict verdict() {
    return verdicts[next];
  }
}
