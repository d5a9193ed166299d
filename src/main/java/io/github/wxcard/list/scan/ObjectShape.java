package io.github.wxcard.list.scan;

import io.github.wxcard.schema.Outline;
import io.github.wxcard.text.Swar;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members of an object, and which of them it must have. */
final class ObjectShape {
  private static final int NONE = -1;

  private final KnownMember[] members;

  /** At each position, the index of the member that stood there last. */
  private final int[] usual;

  private final int required;

  /**
   * An object as the schema outlines it; without members where the outline is not complete.
   *
   * @param path what stands before the names of its members in those of an entry
   */
  ObjectShape(Outline outline, ScannedEntry scanned, String path) {
    SortedMap<String, Outline.Shape> sorted = new TreeMap<>(outline.members());
    if (!outline.complete() || sorted.size() >= Integer.SIZE) {
      sorted.clear();
    }
    members = new KnownMember[sorted.size()];
    int bits = 0;
    int at = 0;
    for (Map.Entry<String, Outline.Shape> each : sorted.entrySet()) {
      ScannedValue value = scanned.member(path.concat(each.getKey()));
      members[at] = new KnownMember(each.getKey(), each.getValue(), value);
      bits |= each.getValue().required() ? 1 << at : 0;
      at++;
    }
    required = bits;
    usual = new int[members.length];
  }

  KnownMember member(int index) {
    return members[index];
  }

  /** Whether all that must be there was seen, a bit for the index of each member. */
  boolean isWhole(int seen) {
    return (seen & required) == required;
  }

  /**
   * The index of the member of that name; less than 0 where there is none.
   *
   * @param position how many members came before: most objects have theirs in the same order
   */
  int find(byte[] bytes, int from, int to, int position) {
    if (members.length == 0 || from + Long.BYTES > bytes.length) {
      return NONE;
    }
    long eight = Swar.at(bytes, from);
    int slot = Math.min(position, usual.length - 1);
    if (members[usual[slot]].is(bytes, from, to, eight)) {
      return usual[slot];
    }
    for (int at = 0; at < members.length; at++) {
      if (members[at].is(bytes, from, to, eight)) {
        usual[slot] = at;
        return at;
      }
    }
    return NONE;
  }
}
