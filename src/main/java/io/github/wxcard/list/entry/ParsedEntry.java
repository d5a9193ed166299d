package io.github.wxcard.list.entry;

import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.SecretKey;
import io.github.wxcard.script.Placeholders;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry as it was read.
 *
 * @param notes what was noted of the names in it
 */
public record ParsedEntry(JsonValue value, CardExt ext, KeyNotes notes) {
  /** Whether it is one card: neither a template, nor one with a {@code cardExt} for each. */
  public boolean isOneCard() {
    boolean several = ext instanceof CardExt.Unserialized raw && !raw.value().items().isEmpty();
    return !several && !isTemplate();
  }

  /** Whether values of it are filled in by somebody else. */
  public boolean isTemplate() {
    JsonValue object = ext.object();
    return holdsPlaceholder(value) || (object != null && holdsPlaceholder(object));
  }

  /** The card that the one who makes the call of this list has of it. */
  public Card cardIn(CardList list, int index) {
    if (isToOpen()) {
      return withoutExt().card(list.withKind(DocumentKind.OPEN_CARD), index);
    }
    if (!list.handedOver() && ext instanceof CardExt.Unserialized raw && raw.object() != null) {
      return new ParsedEntry(value, new CardExt.Members(raw.object()), notes).card(list, index);
    }
    return card(list, index);
  }

  /** The card as it is written. */
  public Card card(CardList list, int index) {
    List<SecretKey> secrets = new ArrayList<>(notes.secrets());
    secrets.addAll(notes.tickets());
    return new Card(list, index, value, ext, notes.duplicates(), secrets);
  }

  /** One answer serves both calls: an entry with a code, whose {@code cardExt} is empty. */
  private boolean isToOpen() {
    Member empty = MemberNames.member(value.members(), "cardExt");
    Member code = value.member("code");
    return empty != null
        && empty.value().isEmptyString()
        && code != null
        && code.value().isFilledString()
        && value.member("isSuccess") == null;
  }

  /** The entry without the empty {@code cardExt} that the other call would take. */
  private ParsedEntry withoutExt() {
    List<Member> members = new ArrayList<>(value.members());
    members.remove(MemberNames.member(value.members(), "cardExt"));
    JsonValue toOpen = JsonValue.object(members, value.ref());
    return new ParsedEntry(toOpen, new CardExt.Absent(), notes);
  }

  private static boolean holdsPlaceholder(JsonValue object) {
    for (Member member : object.members()) {
      boolean placeholder =
          member.value().isString()
              && MemberNames.meant(member.name()) != null
              && Placeholders.occurIn(member.value().text());
      if (placeholder || isMerge(member)) {
        return true;
      }
    }
    return false;
  }

  /** Whether further members come from elsewhere, as an alias in YAML has it. */
  private static boolean isMerge(Member member) {
    return member.name().equals("<<") && member.value().isUnknown();
  }
}
