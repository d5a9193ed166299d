package io.github.wxcard.engine;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.read.Glance;
import io.github.wxcard.read.Slice;
import io.github.wxcard.rule.UniqueRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What of an entry may stand in a run only once: the texts of some of its members. */
final class EntryKey {
  private static final String IN_EXT = "cardExt.";

  private final List<String> members;

  EntryKey(UniqueRule rule) {
    this.members = rule.members();
  }

  /** The last of the members; null where the entry lacks one of them. */
  @Nullable JsonValue last(Card card) {
    JsonValue last = null;
    for (String path : members) {
      last = member(card, path);
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
      JsonValue member = member(card, path);
      text.add(member == null ? "" : member.text());
    }
    return text.toString();
  }

  /** A hash of the texts, or {@link KeyList#NONE}: that two are equal says nothing yet. */
  long hash(Card card) {
    long hash = START;
    for (String path : members) {
      JsonValue member = member(card, path);
      if (member == null) {
        return KeyList.NONE;
      }
      for (byte next : member.text().getBytes(StandardCharsets.UTF_8)) {
        hash = with(hash, next);
      }
      hash = with(hash, (byte) '\n');
    }
    return finished(hash);
  }

  /** Where a glance shows the members. */
  Slice[] members(Glance glance) {
    return members.stream().map(glance::member).toArray(Slice[]::new);
  }

  /** The same hash of members as a glance shows them. */
  static long hash(Slice[] members) {
    long hash = START;
    for (Slice member : members) {
      if (!member.isFilled()) {
        return KeyList.NONE;
      }
      for (int at = 0; at < member.length(); at++) {
        hash = with(hash, member.at(at));
      }
      hash = with(hash, (byte) '\n');
    }
    return finished(hash);
  }

  private static @Nullable JsonValue member(Card card, String path) {
    return path.startsWith(IN_EXT)
        ? card.extFilled(path.substring(IN_EXT.length()))
        : card.filled(path);
  }

  // FNV-1a, 64 bits.
  private static final long START = 0xcbf29ce484222325L;

  private static long with(long hash, byte next) {
    return (hash ^ (next & 0xff)) * 0x100000001b3L;
  }

  private static long finished(long hash) {
    long mixed = hash ^ hash >>> 32;
    return mixed == KeyList.NONE ? 1 : mixed;
  }
}
