package io.github.wxcard.read;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.SecretKey;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry as it was read.
 *
 * @param noted what was noted of the names in it
 */
record ParsedEntry(JsonValue value, CardExt ext, Noted noted) {
  /** Whether it is one card: neither a template, nor one with a {@code cardExt} for each. */
  boolean isOneCard() {
    boolean several = ext instanceof CardExt.Unserialized raw && !raw.value().items().isEmpty();
    return !several && !isTemplate();
  }

  /** Whether values of it are filled in by somebody else. */
  boolean isTemplate() {
    JsonValue object = ext.object();
    return holdsPlaceholder(value) || (object != null && holdsPlaceholder(object));
  }

  /** The card that the one who makes the call of this list has of it. */
  Card cardIn(CardList list, int index) {
    if (isToOpen()) {
      return withoutExt().card(list.withKind(DocumentKind.OPEN_CARD), index);
    }
    if (!list.handedOver() && ext instanceof CardExt.Unserialized raw && raw.object() != null) {
      return new ParsedEntry(value, new CardExt.Members(raw.object()), noted).card(list, index);
    }
    return card(list, index);
  }

  /** The card as it is written. */
  Card card(CardList list, int index) {
    List<SecretKey> secrets = new ArrayList<>(noted.secrets());
    secrets.addAll(noted.tickets());
    return new Card(list, index, value, ext, noted.duplicates(), secrets);
  }

  /** One answer serves both calls: an entry with a code, whose {@code cardExt} is empty. */
  private boolean isToOpen() {
    Member empty = MemberNames.in(value, "cardExt");
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
    members.remove(MemberNames.in(value, "cardExt"));
    JsonValue toOpen = JsonValue.object(members, value.spot());
    return new ParsedEntry(toOpen, new CardExt.Absent(), noted);
  }

  private static boolean holdsPlaceholder(JsonValue object) {
    for (Member member : object.members()) {
      boolean placeholder =
          member.value().isString()
              && MemberNames.meant(member.name()) != null
              && Placeholders.standIn(member.value().text());
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
