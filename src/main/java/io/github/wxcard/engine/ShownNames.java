package io.github.wxcard.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of a run's files as they are shown: without secrets, and no two alike. */
final class ShownNames {
  /** Names without anything to hide. */
  static final ShownNames AS_THEY_ARE = new ShownNames(List.of(), Masker.ofTickets(List.of()));

  private final Map<String, String> changed = new HashMap<>();

  ShownNames(Collection<String> names, Masker masker) {
    Set<String> hidden = new TreeSet<>();
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      if (masker.mask(name).equals(name)) {
        taken.add(name);
      } else {
        hidden.add(name);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (String name : hidden) {
      String masked = masker.mask(name);
      String shown = masked;
      while (!taken.add(shown)) {
        shown = masked + " (" + counts.merge(masked, 2, (last, first) -> last + 1) + ")";
      }
      changed.put(name, shown);
    }
  }

  /** What is shown for the name of a file. */
  String of(String name) {
    return changed.getOrDefault(name, name);
  }
}
