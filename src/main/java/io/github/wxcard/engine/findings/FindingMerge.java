package io.github.wxcard.engine.findings;

import io.github.wxcard.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the findings of all files into the order of reports. */
public final class FindingMerge {
  private final StringPool words;
  private final SortedMap<String, List<FindingList>> byFile = new TreeMap<>();

  public FindingMerge(StringPool words) {
    this.words = words;
  }

  /** Adds findings on a file that are in order, and no longer used. */
  public void add(String file, FindingList findings) {
    if (!findings.isEmpty() || !findings.leftOut().isEmpty()) {
      byFile.computeIfAbsent(file, first -> new ArrayList<>(1)).add(findings);
    }
  }

  /** All findings. */
  public FindingList inOrder() {
    FindingList all = new FindingList(words);
    for (List<FindingList> lists : byFile.values()) {
      all.take(lists.size() == 1 ? lists.get(0) : merged(lists, words));
    }
    return all;
  }

  /** Puts lists together each of which is in order, and no longer used. */
  public static FindingList merged(List<FindingList> lists, StringPool words) {
    return merged(lists, words, FindingRoom.ENDLESS);
  }

  /** The same, with room for findings of this size together. */
  public static FindingList merged(List<FindingList> lists, StringPool words, long room) {
    PriorityQueue<Head> heads =
        new PriorityQueue<>(Comparator.comparing(Head::finding, Finding.ORDER));
    FindingList merged = new FindingList(words, room);
    for (FindingList list : lists) {
      long pages = merged.adopt(list);
      if (list.isEmpty()) {
        merged.endWith(list);
      } else {
        heads.add(new Head(list, pages, 0, list.get(0)));
      }
    }
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      merged.append(head.list(), head.index(), head.pages(), head.finding());
      Head next = head.next();
      if (next == null) {
        merged.endWith(head.list());
      } else {
        heads.add(next);
      }
    }
    return merged;
  }

  /** The first finding of a list that was not taken yet. */
  private record Head(FindingList list, long pages, int index, Finding finding) {
    @Nullable Head next() {
      int next = index + 1;
      return next == list.size() ? null : new Head(list, pages, next, list.get(next));
    }
  }
}
