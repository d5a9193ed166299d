package io.github.wxcard.schema;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import java.util.Map;

/**
 * What a JSON Schema says of an object, as far as the scan can hold an object against it.
 *
 * <p>It may say "surely valid", never "invalid".
 *
 * @param members the members that the schema names, by their names
 * @param complete whether the schema says no more than this; where it does, nothing is surely valid
 */
public record Outline(Map<String, Shape> members, boolean complete) {
  /**
   * A member.
   *
   * @param type the name of its type in JSON Schema
   * @param minLength the least characters of a string
   * @param required whether an object without it may be invalid
   */
  public record Shape(String type, int minLength, boolean required) {
    boolean admits(JsonValue value) {
      return value.type().schemaName().equals(type)
          && (!value.isString()
              || value.text().codePointCount(0, value.text().length()) >= minLength);
    }
  }

  public Outline {
    members = Map.copyOf(members);
  }

  /** Whether the schema names a member of that name as one that must be there. */
  public boolean requires(String name) {
    Shape shape = members.get(name);
    return shape != null && shape.required();
  }

  /** Whether the schema names a member, and its value is of the type and length that it wants. */
  public boolean admits(Member member) {
    Shape shape = members.get(member.name());
    return shape != null && shape.admits(member.value());
  }

  /** Whether a value is surely valid; false says nothing. */
  public boolean admits(JsonValue value) {
    if (!complete || value.type() != JsonValue.Type.OBJECT) {
      return false;
    }
    for (Member found : value.members()) {
      if (!admits(found)) {
        return false;
      }
    }
    for (Map.Entry<String, Shape> member : members.entrySet()) {
      if (member.getValue().required() && value.member(member.getKey()) == null) {
        return false;
      }
    }
    return true;
  }
}
