package io.github.wxcard.engine;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.read.Glance;
import io.github.wxcard.read.Slice;
import io.github.wxcard.rule.UniqueRule;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What of an entry may stand in a run only once: the texts of some of its members. */
final class EntryKey {
  private final List<String> members;

  EntryKey(UniqueRule rule) {
    this.members = List.copyOf(rule.members());
    if (members.contains("cardExt")) {
      throw new IllegalArgumentException("name members of cardExt, not cardExt: " + members);
    }
  }

  /** The last of the members; null where the entry lacks one of them. */
  @Nullable JsonValue last(Card card) {
    JsonValue last = null;
    for (String path : members) {
      last = card.filledAt(path);
      if (last == null) {
        return null;
      }
    }
    return last;
  }

  /** The texts of the members, all of which the entry has. */
  String text(Card card) {
    StringJoiner text = new StringJoiner("\n");
    for (String path : members) {
      JsonValue member = card.filledAt(path);
      text.add(member == null ? "" : member.text());
    }
    return text.toString();
  }

  /** A hash of the texts, or {@link KeyList#NONE}: that two are equal says nothing yet. */
  long hash(Card card) {
    Slice[] slices = new Slice[members.size()];
    for (int at = 0; at < slices.length; at++) {
      JsonValue member = card.filledAt(members.get(at));
      slices[at] = Slice.ofString(member == null ? "" : member.text());
    }
    return hash(slices);
  }

  /** Where a glance shows the members. */
  Slice[] members(Glance glance) {
    Slice[] slices = new Slice[members.size()];
    for (int at = 0; at < slices.length; at++) {
      slices[at] = glance.member(members.get(at));
    }
    return slices;
  }

  /** The same hash of members as a glance shows them. */
  static long hash(Slice[] members) {
    long hash = 0;
    for (Slice member : members) {
      if (!member.isFilled()) {
        return KeyList.NONE;
      }
      for (int at = 0; at < member.length(); at += Long.BYTES) {
        hash = mixed(hash ^ member.eightAt(at));
      }
      hash = mixed(hash ^ member.length());
    }
    return hash == KeyList.NONE ? 1 : hash;
  }

  /** Spreads each bit over all others: the finisher of SplitMix64. */
  private static long mixed(long value) {
    long once = (value + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ once >>> 27) * 0x94d049bb133111ebL;
    return twice ^ twice >>> 31;
  }
}
