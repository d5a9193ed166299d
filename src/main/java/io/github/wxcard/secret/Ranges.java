package io.github.wxcard.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places of a text, from and to, that are not to be shown. */
final class Ranges {
  private final List<int[]> ranges = new ArrayList<>();

  void add(int from, int to) {
    ranges.add(new int[] {from, to});
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** In the order of the text, those that overlap joined. */
  List<int[]> joined() {
    ranges.sort(Comparator.comparingInt(range -> range[0]));
    List<int[]> joined = new ArrayList<>(ranges.size());
    int[] last = {-1, -1};
    for (int[] range : ranges) {
      if (range[0] >= last[1]) {
        last = range;
        joined.add(range);
      } else {
        last[1] = Math.max(last[1], range[1]);
      }
    }
    return joined;
  }
}
