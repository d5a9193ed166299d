package io.github.wxcard.schema;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of an object that its schema looks at, where an outline says all of the schema: of each
 * member, in their order, the name, the type, and whether the outline admits it, which leaves out
 * strings that are too short. Objects of one form break the schema in the same ways.
 */
record ObjectSignature(List<Object> parts) {
  /** Objects of more members are not worth remembering. */
  private static final int MOST_MEMBERS = 32;

  /** UTF-16 units of a name that is worth remembering. */
  private static final int LONGEST_NAME = 64;

  /** The form of a value; null where it is not worth remembering, or the schema may see more. */
  static @Nullable ObjectSignature of(JsonValue value, Outline outline) {
    List<Member> members = value.members();
    boolean object = value.type() == JsonValue.Type.OBJECT;
    if (!outline.complete() || !object || members.size() > MOST_MEMBERS) {
      return null;
    }
    List<Object> parts = new ArrayList<>(3 * members.size());
    for (Member member : members) {
      if (member.name().length() > LONGEST_NAME) {
        return null;
      }
      parts.add(member.name());
      parts.add(member.value().type());
      parts.add(outline.admits(member));
    }
    return new ObjectSignature(parts);
  }
}
