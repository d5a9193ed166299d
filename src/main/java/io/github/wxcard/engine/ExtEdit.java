package io.github.wxcard.engine;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives members of a serialized {@code cardExt} other values, in the style of its source. */
final class ExtEdit {
  private final SourceEdit edit;
  private final JsonValue ext;

  /**
   * Edits one {@code cardExt}.
   *
   * @param edit gets the changes
   * @param ext the object inside the string
   */
  ExtEdit(SourceEdit edit, JsonValue ext) {
    this.edit = edit;
    this.ext = ext;
  }

  /** Whether a member can be given a value: of a container nothing but its bracket is known. */
  boolean canPut(String name) {
    Member member = ext.member(name);
    return member == null ? anchor() != null : !member.value().isContainer();
  }

  /** Gives a member, which may be missing, a string of characters that need no escape. */
  void putString(String name, String text) {
    Member member = ext.member(name);
    Member styled = member == null ? anchor() : member;
    String quote = styled == null ? "" : edit.embeddedQuote(styled.key().region());
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
      String quote = edit.embeddedQuote(key);
      String colon = edit.between(key, anchor.value().region());
      edit.insertAfter(
          anchor.value().region(), separator(anchor) + quote + name + quote + colon + source);
    }
  }

  /** The last member whose end is known: what is new stands behind it. */
  private @Nullable Member anchor() {
    List<Member> members = ext.members();
    for (int at = members.size() - 1; at >= 0; at--) {
      if (!members.get(at).value().isContainer()) {
        return members.get(at);
      }
    }
    return null;
  }

  /** What stands between a member and the one behind it. */
  private String separator(Member member) {
    int at = ext.members().indexOf(member);
    if (at == 0) {
      return "," + edit.between(ext.region(), member.key().region());
    }
    JsonValue before = ext.members().get(at - 1).value();
    return before.isContainer() ? "," : edit.between(before.region(), member.key().region());
  }
}
