package io.github.wxcard.engine.keys;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.rule.UniqueRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an entry may stand in a run only once: the texts of some of its members. */
public final class EntryKey {
  private final List<String> members;
  private final KeyHash hash;

  public EntryKey(UniqueRule rule, KeyHash hash) {
    this.hash = hash;
    this.members = List.copyOf(rule.members());
    if (members.contains("cardExt")) {
      throw new IllegalArgumentException("name members of cardExt, not cardExt: " + members);
    }
  }

  /** The last of the members; null where the entry lacks one of them. */
  public @Nullable JsonValue last(Card card) {
    JsonValue last = null;
    for (String path : members) {
      last = card.filledAt(path);
      if (last == null) {
        return null;
      }
    }
    return last;
  }

  /** The texts of the members, all of which the entry has, as one that no others come to. */
  public String text(Card card) {
    StringBuilder joined = new StringBuilder();
    for (String path : members) {
      JsonValue member = card.filledAt(path);
      String text = member == null ? "" : member.text();
      joined.append(text.length()).append(':').append(text);
    }
    return joined.toString();
  }

  /** A hash of the texts, or {@link KeyList#NONE}: that two are equal says nothing yet. */
  public long hash(Card card) {
    ScannedValue[] values = new ScannedValue[members.size()];
    for (int at = 0; at < values.length; at++) {
      JsonValue member = card.filledAt(members.get(at));
      values[at] = ScannedValue.ofString(member == null ? "" : member.text());
    }
    return hash(values);
  }

  /** Where a scanned entry has the members. */
  public ScannedValue[] members(ScannedEntry scanned) {
    ScannedValue[] values = new ScannedValue[members.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = scanned.member(members.get(at));
    }
    return values;
  }

  /** The same hash of members of a scanned entry. */
  public long hash(ScannedValue[] values) {
    return hash.of(values);
  }
}
