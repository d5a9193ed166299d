package io.github.wxcard.sign;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives members of the object of a {@code cardExt} other values, in the style of its source. */
final class ExtEdit {
  private final SourceEdit edit;
  private final JsonValue ext;
  private final boolean fixed;

  /**
   * Edits one {@code cardExt}.
   *
   * @param edit gets the changes
   * @param card the card that it belongs to
   * @param ext its object
   */
  ExtEdit(SourceEdit edit, Card card, JsonValue ext) {
    this.edit = edit;
    this.ext = ext;
    CardList.Form form = card.list().form();
    this.fixed = form == CardList.Form.FLAT || form == CardList.Form.EXT;
  }

  /**
   * Whether a member can be given a value: of a container nothing but its bracket is known, and an
   * object of which a client makes the {@code cardExt} gets no more members.
   */
  boolean canPut(String name) {
    Member member = ext.member(name);
    return member == null ? !fixed && anchor() != null : !member.value().isContainer();
  }

  /** Whether a member is missing, and stays so. */
  boolean lacks(String name) {
    return fixed && ext.member(name) == null;
  }

  /** How its names are quoted; null where it has none. */
  @Nullable WrittenQuote quote() {
    List<Member> members = ext.members();
    return members.isEmpty() ? null : edit.quote(members.get(0).key().region());
  }

  /** Gives a member, which may be missing, a string of characters that need no escape. */
  void putString(String name, String text) {
    Member member = ext.member(name);
    Member styled = member == null ? anchor() : member;
    String quote = styled == null ? "" : edit.quote(styled.key().region()).source();
    put(name, quote + text + quote);
  }

  /** Gives a member, which may be missing, a number. */
  void putNumber(String name, long number) {
    put(name, Long.toString(number));
  }

  private void put(String name, String source) {
    Member member = ext.member(name);
    Member anchor = anchor();
    if (member != null) {
      edit.replace(member.value().region(), source);
    } else if (anchor != null) {
      Region key = anchor.key().region();
      String quote = edit.quote(key).source();
      String colon = edit.between(key, anchor.value().region());
      edit.insertAfter(
          anchor.value().region(), separator(anchor) + quote + name + quote + colon + source);
    }
  }

  /** The last member whose end is known: what is new stands after it. */
  private @Nullable Member anchor() {
    List<Member> members = ext.members();
    for (int at = members.size() - 1; at >= 0; at--) {
      if (!members.get(at).value().isContainer()) {
        return members.get(at);
      }
    }
    return null;
  }

  /** What stands between a member and the one after it. */
  private String separator(Member member) {
    int at = ext.members().indexOf(member);
    if (at == 0) {
      return "," + edit.between(ext.region(), member.key().region());
    }
    JsonValue before = ext.members().get(at - 1).value();
    return before.isContainer() ? "," : edit.between(before.region(), member.key().region());
  }
}
