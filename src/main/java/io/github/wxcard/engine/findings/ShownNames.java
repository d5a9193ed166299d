package io.github.wxcard.engine.findings;

import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.Ticket;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of a run's files as they are shown: without secrets, and no two alike. */
public final class ShownNames {
  /** Names without anything to hide. */
  public static final ShownNames AS_THEY_ARE = new ShownNames(List.of(), Ticket.gate(List.of()));

  private final Map<String, String> changed = new HashMap<>();

  public ShownNames(Collection<String> names, Gate gate) {
    Set<String> hidden = new TreeSet<>();
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      if (gate.hide(name).equals(name)) {
        taken.add(name);
      } else {
        hidden.add(name);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (String name : hidden) {
      String masked = gate.hide(name);
      String shown = masked;
      while (!taken.add(shown)) {
        shown = masked + " (" + counts.merge(masked, 2, (last, first) -> last + 1) + ")";
      }
      changed.put(name, shown);
    }
  }

  /** What is shown for the name of a file. */
  public String of(String name) {
    return changed.getOrDefault(name, name);
  }
}
