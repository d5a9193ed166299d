package io.github.wxcard.engine;

import io.github.wxcard.baseline.Expectation;
import io.github.wxcard.model.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of a baseline expects which finding.
 *
 * <p>A path counts the entries of a list, so an entry put in front of others moves all their
 * findings. Findings and expectations of one rule at one place of a list's entries belong together
 * in their order where there are as many of the ones as of the others; else those of the same path
 * first, and in order those that are left. However they are matched, one expectation stands for one
 * path.
 */
final class BaselineMatch {
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  /** The paths of one group in the order of the list. */
  private static final Comparator<String> IN_LIST =
      Comparator.comparing(BaselineMatch::padded).thenComparing(Comparator.naturalOrder());

  private final Map<Expectation, Expectation> byKey = new HashMap<>();

  private static final class Group {
    final SortedMap<String, Expectation> entries = new TreeMap<>(IN_LIST);
    final SortedMap<String, Expectation> found = new TreeMap<>(IN_LIST);
  }

  /** Matches the entries of a baseline with what was found. */
  BaselineMatch(Collection<Expectation> entries, List<Finding> findings) {
    Map<Expectation, Group> groups = new HashMap<>();
    for (Expectation entry : entries) {
      groups.computeIfAbsent(group(entry), first -> new Group()).entries.put(entry.path(), entry);
    }
    for (Finding finding : findings) {
      Expectation key = Expectation.of(finding);
      Group group = groups.get(group(key));
      if (group != null) {
        group.found.put(key.path(), key);
      }
    }
    groups.values().forEach(this::match);
  }

  private void match(Group group) {
    if (group.entries.size() != group.found.size()) {
      for (String path : List.copyOf(group.found.keySet())) {
        Expectation entry = group.entries.remove(path);
        if (entry != null) {
          put(group.found.remove(path), entry);
        }
      }
    }
    List<Expectation> left = new ArrayList<>(group.entries.values());
    int at = 0;
    for (Expectation key : group.found.values()) {
      if (at < left.size()) {
        put(key, left.get(at++));
      }
    }
  }

  private void put(@Nullable Expectation key, Expectation entry) {
    if (key != null) {
      byKey.put(key, entry);
    }
  }

  /** The entry that expects a finding; null where none does. */
  @Nullable Expectation of(Finding finding) {
    return byKey.get(Expectation.of(finding));
  }

  /** Whether an entry expects a finding. */
  Collection<Expectation> met() {
    return byKey.values();
  }

  private static Expectation group(Expectation one) {
    String anywhere = INDEX.matcher(one.path()).replaceAll("[]");
    return new Expectation(one.rule(), one.file(), anywhere, null, null);
  }

  /** Numbers with so many zeros before them that their order is that of the texts. */
  private static String padded(String path) {
    Matcher index = INDEX.matcher(path);
    return index.replaceAll(
        found -> "[" + "0".repeat(Math.max(0, 10 - found.group(1).length())) + found.group(1));
  }
}
