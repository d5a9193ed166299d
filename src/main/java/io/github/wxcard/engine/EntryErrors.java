package io.github.wxcard.engine;

import io.github.wxcard.model.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The errors of one fixture, by the entry that they are on.
 *
 * @param all all of them, in order
 * @param byEntry those on an entry or on what is in it, by the entry's path
 */
record EntryErrors(List<Finding> all, Map<String, List<Finding>> byEntry) {
  static final EntryErrors NONE = of(List.of());

  static EntryErrors of(List<Finding> errors) {
    Map<String, List<Finding>> byEntry = new HashMap<>();
    for (Finding error : errors) {
      // An entry is an element of the only list there is above it: cardList[1], or [1].
      String path = error.location().path();
      int end = path.indexOf(']') + 1;
      byEntry.computeIfAbsent(path.substring(0, end), first -> new ArrayList<>(1)).add(error);
    }
    return new EntryErrors(errors, byEntry);
  }

  /** The errors on an entry and on what is in it. */
  List<Finding> on(String entry) {
    return byEntry.getOrDefault(entry, List.of());
  }
}
