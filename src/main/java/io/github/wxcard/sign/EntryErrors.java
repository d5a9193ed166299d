package io.github.wxcard.sign;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The errors of one fixture, by the entry that they are on. */
final class EntryErrors {
  static final EntryErrors NONE = of(List.of());

  private final List<Finding> all;

  /** By their paths, the positions of errors among all. */
  private final NavigableMap<String, List<Integer>> byPath = new TreeMap<>();

  /** By what is known of the beginning of their paths, those of which something is hidden. */
  private final Map<String, List<Integer>> masked = new HashMap<>();

  private EntryErrors(List<Finding> all) {
    this.all = List.copyOf(all);
    for (int at = 0; at < all.size(); at++) {
      String path = all.get(at).location().path();
      add(byPath, path, at);
      int mask = path.indexOf(Ticket.MASK);
      if (mask >= 0) {
        add(masked, shown(path, mask), at);
      }
    }
  }

  /** A path up to the step in which something is hidden, which may be written otherwise then. */
  private static String shown(String path, int mask) {
    int step = Math.max(path.lastIndexOf('.', mask), path.lastIndexOf('[', mask));
    return path.substring(0, Math.max(0, step));
  }

  private static void add(Map<String, List<Integer>> map, String path, int at) {
    map.computeIfAbsent(path, first -> new ArrayList<>(1)).add(at);
  }

  static EntryErrors of(List<Finding> errors) {
    return new EntryErrors(errors);
  }

  /** All of them, in order. */
  List<Finding> all() {
    return all;
  }

  /** The errors on a card and on what is in it, in order. */
  List<Finding> on(Card card) {
    TreeSet<Integer> found = new TreeSet<>();
    String entry = card.value().path().toString();
    if (card.value().path().parent() == null) {
      byPath.values().forEach(found::addAll);
    } else {
      within(entry).forEach(found::addAll);
      found.addAll(perhapsOn(entry));
    }
    Path ext = oneOfSeveral(card);
    if (ext != null) {
      String exts = String.valueOf(ext.parent());
      Set<Integer> others = new HashSet<>();
      byPath.subMap(exts + "[", exts + "\\").values().forEach(others::addAll);
      within(ext.toString()).forEach(others::removeAll);
      found.removeAll(others);
    }
    return found.stream().map(all::get).toList();
  }

  /** The errors of whose path so much is hidden that they may be on an entry. */
  private List<Integer> perhapsOn(String entry) {
    List<Integer> errors = new ArrayList<>();
    for (int length = 0; length <= entry.length() && !masked.isEmpty(); length++) {
      errors.addAll(masked.getOrDefault(entry.substring(0, length), List.of()));
    }
    return errors;
  }

  /** The errors at a path, and at those that go on from it. */
  private List<List<Integer>> within(String path) {
    List<List<Integer>> errors = new ArrayList<>();
    List<Integer> own = byPath.get(path);
    if (own != null) {
      errors.add(own);
    }
    // The characters after a dot and a bracket are the first that no longer path has there.
    errors.addAll(byPath.subMap(path + ".", path + "/").values());
    errors.addAll(byPath.subMap(path + "[", path + "\\").values());
    return errors;
  }

  /** The path of a {@code cardExt} that is one of several in an entry; null of any other. */
  private static @Nullable Path oneOfSeveral(Card card) {
    JsonValue object = card.ext().object();
    Path path = object == null ? null : object.path();
    return path == null || path.index() < 0 || path.equals(card.value().path()) ? null : path;
  }
}
