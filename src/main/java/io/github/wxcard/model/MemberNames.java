package io.github.wxcard.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names by which answers of servers know the members of a card.
 *
 * <p>A client that puts the call together renames them, so they are no mistakes there. Source: what
 * published servers and SDKs answer; the first name of each is the document's own.
 */
public final class MemberNames {
  private static final List<List<String>> LIST =
      List.of(
          List.of("cardId", "card_id", "cardid"),
          List.of("cardExt", "card_ext", "cardext"),
          List.of("cardList", "card_list"),
          List.of("timestamp", "timeStamp", "time_stamp"),
          List.of("nonce_str", "nonceStr", "noncestr"),
          List.of("openid", "openId", "open_id"),
          List.of("code"),
          List.of("signature"),
          List.of("outer_str", "outerStr"),
          List.of("fixed_begintimestamp", "fixedBegintimestamp", "fixedBeginTimestamp"));

  /** Each list and each entry has one of these. */
  private static final List<String> TELLING =
      List.of(
          "cardId", "card_id", "cardid", "cardExt", "card_ext", "cardext", "cardList", "card_list");

  /** The characters of the longest of the names that tell a list or an entry. */
  public static final int LONGEST_TELLING =
      TELLING.stream().mapToInt(String::length).max().orElse(0);

  private static final Map<String, String> MEANT = meant();

  private MemberNames() {}

  /** The document's own name of what a name is used for; null of a name that is none of them. */
  public static @Nullable String meant(String name) {
    return MEANT.get(name);
  }

  /**
   * The member whose name is used for one of the document's, the last where there are several; null
   * without one.
   */
  public static @Nullable Member member(List<Member> members, String meant) {
    for (int at = members.size() - 1; at >= 0; at--) {
      if (meant.equals(meant(members.get(at).name()))) {
        return members.get(at);
      }
    }
    return null;
  }

  /** Whether there is such a member with a value that is neither null nor an empty string. */
  public static boolean has(List<Member> members, String meant) {
    Member member = member(members, meant);
    return member != null && !member.value().isNull() && !member.value().isEmptyString();
  }

  /**
   * The member of an object that stands for one of the document's: of its own name, or else of one
   * that differs from it in case and underscores only. Of a name that stands twice the last counts.
   */
  public static @Nullable Member in(JsonValue object, String name) {
    Member exact = object.member(name);
    if (exact != null) {
      return exact;
    }
    String letters = letters(name);
    for (Member member : object.members()) {
      if (Math.abs(member.name().length() - name.length()) <= 2
          && letters(member.name()).equals(letters)) {
        return object.member(member.name());
      }
    }
    return null;
  }

  /** Whether two names differ in case and underscores at most. */
  public static boolean areAlike(String one, String other) {
    return letters(one).equals(letters(other));
  }

  /** Whether a text, which may be escaped, could hold a list or an entry. */
  public static boolean occurIn(String text) {
    return TELLING.stream().anyMatch(text::contains);
  }

  /** Whether a text begins with one of the names that tell a list or an entry. */
  public static boolean anyBegins(String text) {
    return TELLING.stream().anyMatch(text::startsWith);
  }

  private static String letters(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> meant() {
    Map<String, String> meant = new HashMap<>();
    LIST.forEach(names -> names.forEach(name -> meant.put(name, names.get(0))));
    return Map.copyOf(meant);
  }
}
