package io.github.wxcard.list.entry;

import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that has the members of a {@code cardExt} beside the card id, as WxJava's {@code
 * WxCardApiSignature} has.
 *
 * <p>Members that are null or empty there were not set, and say nothing.
 */
public final class FlatEntry {
  /** What is signed besides for {@code chooseCard}, of which the same object may tell. */
  private static final Set<String> OF_CHOOSE_CARD = Set.of("appId", "cardType", "locationId");

  private FlatEntry() {}

  /**
   * Whether an object with these members is one: it has all of that, and no {@code cardExt}.
   *
   * <p>Of signature and timestamp one may be empty, which is a mistake then; where neither is set,
   * it is nobody's card yet.
   */
  public static boolean is(List<Member> members) {
    return MemberNames.member(members, "cardExt") == null
        && MemberNames.has(members, "cardId")
        && MemberNames.member(members, "signature") != null
        && MemberNames.member(members, "timestamp") != null
        && (MemberNames.has(members, "signature") || MemberNames.has(members, "timestamp"));
  }

  /**
   * The entry that a client makes of it.
   *
   * @param cardId the card where the object names none; null where nothing does
   */
  public static ParsedEntry of(JsonValue object, KeyNotes notes, @Nullable String cardId) {
    List<Member> entry = new ArrayList<>();
    List<Member> ext = new ArrayList<>();
    for (Member member : object.members()) {
      String meant = MemberNames.meant(member.name());
      JsonValue value = member.value();
      if (meant != null && !value.isNull() && !value.isEmptyString()) {
        (meant.equals("cardId") ? entry : ext).add(new Member(meant, member.key(), value));
      } else if (OF_CHOOSE_CARD.contains(member.name())) {
        entry.add(member);
      }
    }
    if (cardId != null && entry.stream().noneMatch(each -> each.name().equals("cardId"))) {
      JsonValue id = JsonValue.scalar(JsonValue.Type.STRING, cardId, object.ref());
      entry.add(new Member("cardId", object.ref(), id));
    }
    return new ParsedEntry(
        JsonValue.object(entry, object.ref()),
        new CardExt.Members(JsonValue.object(ext, object.ref())),
        notes);
  }
}
