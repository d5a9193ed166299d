package io.github.wxcard.list;

import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.model.Duplicate;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.SecretKey;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.secret.SecretNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of an object that is open, as far as they are kept, and what is noted of them. */
final class KeptMembers {
  /** So many are kept of an object that is perhaps no entry, besides those of a card. */
  private static final int MOST_OTHERS = 64;

  private final boolean whole;
  private final List<Member> kept = new ArrayList<>();
  private final Map<String, SourceRef> names = new HashMap<>();
  private final List<String> unsettled = new ArrayList<>();
  private final KeyNotes notes = new KeyNotes();
  private int settled;
  private int others;

  /**
   * The members of an object that has just begun.
   *
   * @param whole whether all of them are kept
   */
  KeptMembers(boolean whole) {
    this.whole = whole;
  }

  /**
   * Notes what is to be said of a name, before its value is read.
   *
   * @param hidden whether all that is in the object is the value of a secret
   */
  void enter(String name, SourceRef key, boolean hidden) {
    SourceRef first = names.putIfAbsent(name, key);
    if (first == null) {
      unsettled.add(name);
    } else {
      notes.duplicates().add(new Duplicate(hidden ? Gate.MASK : name, key, first));
    }
    if (!hidden && SecretNames.contains(name)) {
      notes.secrets().add(new SecretKey(name, key));
    }
  }

  /** Keeps a member, unless there are too many that are none of a card's. */
  void put(String name, SourceRef key, JsonValue value) {
    if (whole || MemberNames.meant(name) != null || others++ < MOST_OTHERS) {
      kept.add(new Member(name, key, value));
    }
  }

  /** Forgets the last member where it has that name. */
  void forget(String name) {
    int last = kept.size() - 1;
    if (last >= 0 && kept.get(last).name().equals(name)) {
      kept.remove(last);
      settled = Math.min(settled, last);
    }
  }

  List<Member> all() {
    return kept;
  }

  KeyNotes notes() {
    return notes;
  }

  /** Works out all places, before the text forgets what came before. */
  void settle() {
    for (; settled < kept.size(); settled++) {
      kept.set(settled, kept.get(settled).settled());
    }
    for (String each : unsettled) {
      names.computeIfPresent(each, (name, ref) -> ref.settled());
    }
    unsettled.clear();
    notes.settle();
  }
}
