package io.github.wxcard.list;

import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.list.entry.ParsedEntry;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SecretKey;
import io.github.wxcard.model.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container that a finder is in, with what it needs to know of what came before. */
final class Container {
  private final Path path;
  private final boolean array;
  private final boolean active;
  private final int level;
  private final long start;
  private SourceRef bracket;

  private final KeptMembers members;
  private @Nullable CardExt ext;
  private @Nullable String name;
  private @Nullable SourceRef key;
  private @Nullable SecretKey outer;
  private boolean keyed;
  private boolean anySuccess;
  private boolean hasResults;

  private int index = -1;
  private @Nullable CardList list;
  private boolean judged;
  private boolean named;
  private boolean root;
  private int nextTry = 2;
  private int step = 1;

  /**
   * A container.
   *
   * @param level how many containers are around it in its text
   * @param active whether lists and entries are looked for in it
   * @param whole whether all members of an object are kept
   * @param start where it begins in its text
   */
  Container(
      Path path,
      boolean array,
      int level,
      boolean active,
      boolean whole,
      long start,
      SourceRef bracket) {
    this.level = level;
    this.members = new KeptMembers(whole);
    this.start = start;
    this.path = path;
    this.array = array;
    this.active = active;
    this.bracket = bracket;
  }

  Path path() {
    return path;
  }

  /** How many containers are around it in its text: none around the root. */
  int level() {
    return level;
  }

  boolean isArray() {
    return array;
  }

  boolean isActive() {
    return active;
  }

  /** Where it begins in its text. */
  long start() {
    return start;
  }

  SourceRef bracket() {
    return bracket;
  }

  /** The path of the value that is being read in it. */
  Path current() {
    return name == null ? path.item(index) : key().path();
  }

  // An object.

  /** The name of the member that is being read. */
  @Nullable String name() {
    return name;
  }

  /**
   * Goes on to the next member.
   *
   * @param hidden whether all that is in the object is the value of a secret
   */
  void enter(String memberName, SourceRef nameSpot, boolean hidden) {
    name = memberName;
    key = nameSpot;
    members.enter(memberName, nameSpot, hidden);
  }

  /** The member around the one that is being read; null without one. */
  @Nullable SecretKey outer() {
    return outer;
  }

  void setOuter(@Nullable SecretKey around) {
    outer = around;
  }

  /** The key of the member that is being read. */
  SourceRef key() {
    return key == null ? bracket : key;
  }

  /** Whether the member that is being read is what the document calls so. */
  boolean isIn(String meant) {
    return name != null && meant.equals(MemberNames.meant(name));
  }

  /** Keeps the value of the member that is being read. */
  void put(JsonValue value) {
    if (name != null) {
      members.put(name, key(), value);
    }
  }

  /** Forgets the value of the member that is being read, which is read again. */
  void forget() {
    if (name != null) {
      members.forget(name);
    }
  }

  /** The member that the document calls so; null without one. */
  @Nullable Member member(String meant) {
    return MemberNames.member(members(), meant);
  }

  /** Whether it has such a member with a value that is neither null nor an empty text. */
  boolean has(String meant) {
    return MemberNames.has(members(), meant);
  }

  /** Whether it has a member of exactly this name. */
  boolean holds(String exactName) {
    return members().stream().anyMatch(member -> member.name().equals(exactName));
  }

  /** The object as an entry. */
  ParsedEntry entry() {
    return new ParsedEntry(object(), ext(), notes());
  }

  /** The object with its members, as far as they are kept. */
  JsonValue object() {
    return JsonValue.object(List.copyOf(members()), bracket);
  }

  /** The container as a value, with its members where it is an object. */
  JsonValue value() {
    return array ? JsonValue.array(bracket) : object();
  }

  List<Member> members() {
    return members.all();
  }

  KeyNotes notes() {
    return members.notes();
  }

  void setExt(CardExt found) {
    ext = found;
  }

  CardExt ext() {
    return ext == null ? new CardExt.Absent() : ext;
  }

  /** Its members are entries by their card ids. */
  void setKeyed() {
    keyed = true;
  }

  boolean isKeyed() {
    return keyed;
  }

  /** A list of results stands in it. */
  void addResult(boolean success) {
    hasResults = true;
    anySuccess |= success;
  }

  boolean hasResults() {
    return hasResults;
  }

  boolean anySuccess() {
    return anySuccess;
  }

  // An array.

  /** Goes on to the next item. */
  int next() {
    return ++index;
  }

  int index() {
    return index;
  }

  /** The item of this position comes next. */
  void goTo(int item) {
    index = item - 1;
  }

  /** So many entries were read elsewhere. */
  void skip(int entries, int worth) {
    index += entries;
    step = entries < worth ? 2 * step : 1;
    nextTry = index + 1 + step;
  }

  /** Whether it is time to let others read the next entries. */
  boolean isTimeToTry() {
    return index + 1 >= nextTry;
  }

  /** It is the root of a document. */
  void setRoot() {
    root = true;
  }

  /** Whether it is a list, or would be one by where it stands. */
  boolean isListLike() {
    return array && (judged || named || root);
  }

  /** It is a list whatever its items are. */
  void setNamed() {
    named = true;
  }

  boolean isNamed() {
    return named;
  }

  /**
   * It turned out to be a list.
   *
   * @param found null where its kind is not known
   */
  void setList(@Nullable CardList found) {
    list = found;
    judged = true;
  }

  /** Whether it is known to be a list. */
  boolean isList() {
    return judged;
  }

  /** The list that it is; null where its entries are not judged. */
  @Nullable CardList list() {
    return list;
  }

  /** Works out all places, before the text forgets what came before. */
  void settle() {
    bracket = bracket.settled();
    key = key == null ? null : key.settled();
    members.settle();
    ext = ext == null ? null : ext.settled();
  }
}
