package io.github.wxcard.engine.findings;

import io.github.wxcard.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings that have no order yet: those of one entry, or of a file as a whole. Of more than there
 * is room for, the first in order are kept, and the others counted.
 */
final class FindingBatch {
  private final List<Fresh> kept = new ArrayList<>();
  private final FindingCounts leftOut = new FindingCounts();
  private long size;
  private @Nullable Fresh last;

  /**
   * A finding.
   *
   * @param explainable the issue it was made of, where that can say more; its position is not known
   */
  record Fresh(Finding finding, @Nullable Explainable explainable) {}

  boolean isEmpty() {
    return kept.isEmpty() && leftOut.isEmpty();
  }

  void add(Fresh fresh) {
    if (last != null && Order.OF_REPORTS.compare(last, fresh) <= 0) {
      leftOut.add(fresh.finding().rule(), fresh.finding().severity());
      return;
    }
    kept.add(fresh);
    size += FindingSize.of(fresh.finding());
    if (size > 2 * FindingRoom.OF_BATCH) {
      cut();
    }
  }

  /** Those that are kept, in order. */
  List<Fresh> inOrder() {
    if (size > FindingRoom.OF_BATCH) {
      cut();
    }
    kept.sort(Order.OF_REPORTS);
    return kept;
  }

  /** Those that are not kept; they stand after the others. */
  FindingCounts leftOut() {
    return leftOut;
  }

  void clear() {
    kept.clear();
    leftOut.clear();
    size = 0;
    last = null;
  }

  /** Leaves out what stands after all that there is room for. */
  private void cut() {
    kept.sort(Order.OF_REPORTS);
    size = 0;
    int end = 0;
    while (end < kept.size()) {
      long with = size + FindingSize.of(kept.get(end).finding());
      if (with > FindingRoom.OF_BATCH) {
        break;
      }
      size = with;
      end++;
    }
    List<Fresh> rest = kept.subList(end, kept.size());
    rest.forEach(fresh -> leftOut.add(fresh.finding().rule(), fresh.finding().severity()));
    rest.clear();
    last = kept.isEmpty() ? null : kept.get(end - 1);
  }

  /** Made when there is something to put in order: a clean run needs none. */
  private static final class Order {
    static final Comparator<Fresh> OF_REPORTS = Comparator.comparing(Fresh::finding, Finding.ORDER);
  }
}
