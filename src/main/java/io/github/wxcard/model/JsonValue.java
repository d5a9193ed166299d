package io.github.wxcard.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its place.
 *
 * <p>Of a container only the members of objects are kept, and those only of an entry and its {@code
 * cardExt}: nothing else is looked into.
 */
public final class JsonValue implements SourceRef {
  /** The kinds of JSON values, with their names in JSON Schema. */
  public enum Type {
    STRING("string"),
    NUMBER("number"),
    TRUE("boolean"),
    FALSE("boolean"),
    NULL("null"),
    OBJECT("object"),
    ARRAY("array"),
    /** No literal, in a script or a page: nothing is known of what it will be. */
    UNKNOWN("unknown");

    private final String schemaName;

    Type(String schemaName) {
      this.schemaName = schemaName;
    }

    /** The name of the type in JSON Schema. */
    public String schemaName() {
      return schemaName;
    }
  }

  /** The members of larger objects are looked up by a map: rules ask for one again and again. */
  private static final int FEW = 16;

  private final Type type;
  private final String text;
  private final List<Member> members;
  private final List<JsonValue> items;
  private final Map<String, Member> byName;
  private final SourceRef ref;

  private JsonValue(
      Type type, String text, List<Member> members, List<JsonValue> items, SourceRef ref) {
    this.type = type;
    this.text = text;
    this.members = Collections.unmodifiableList(members);
    this.items = Collections.unmodifiableList(items);
    this.byName = members.size() <= FEW ? Map.of() : new HashMap<>(2 * members.size());
    if (members.size() > FEW) {
      members.forEach(member -> byName.put(member.name(), member));
    }
    this.ref = ref;
  }

  /** A string with its decoded text, or a number, true, false, null as written. */
  public static JsonValue scalar(Type type, String text, SourceRef ref) {
    return new JsonValue(type, text, List.of(), List.of(), ref);
  }

  /** An object, with its members in the order of the file, repeated names included. */
  public static JsonValue object(List<Member> members, SourceRef ref) {
    return new JsonValue(Type.OBJECT, "", members, List.of(), ref);
  }

  /** An array whose items are not kept. */
  public static JsonValue array(SourceRef ref) {
    return array(List.of(), ref);
  }

  /** An array with its items. */
  public static JsonValue array(List<JsonValue> items, SourceRef ref) {
    return new JsonValue(Type.ARRAY, "", List.of(), items, ref);
  }

  public Type type() {
    return type;
  }

  /**
   * The decoded text of a string; a number, true, false or null as written; empty for a container.
   */
  public String text() {
    return text;
  }

  /** The members of an object, in the order of the file, repeated names included. */
  public List<Member> members() {
    return members;
  }

  /** The items of an array, where they are kept: those of a {@code cardExt}. */
  public List<JsonValue> items() {
    return items;
  }

  /** The member of that name that counts: of repeated ones the last, as in every JSON parser. */
  public @Nullable Member member(String name) {
    if (members.size() > FEW) {
      return byName.get(name);
    }
    for (int at = members.size() - 1; at >= 0; at--) {
      if (members.get(at).name().equals(name)) {
        return members.get(at);
      }
    }
    return null;
  }

  public boolean isString() {
    return type == Type.STRING;
  }

  /** Whether nothing is known of what it will be. */
  public boolean isUnknown() {
    return type == Type.UNKNOWN;
  }

  public boolean isNull() {
    return type == Type.NULL;
  }

  /** Whether this is an object or an array, of whose source only the bracket is known. */
  public boolean isContainer() {
    return type == Type.OBJECT || type == Type.ARRAY;
  }

  /** Whether this is a string with at least one character. */
  public boolean isFilledString() {
    return type == Type.STRING && !text.isEmpty();
  }

  /** Whether this is a string without any character. */
  public boolean isEmptyString() {
    return type == Type.STRING && text.isEmpty();
  }

  /** Where it stands, as the reader knows it. */
  public SourceRef ref() {
    return ref;
  }

  @Override
  public Region region() {
    return ref.region();
  }

  @Override
  public Path path() {
    return ref.path();
  }

  /** The same value with all places in it worked out. */
  @Override
  public JsonValue settled() {
    return new JsonValue(
        type,
        text,
        members.stream().map(Member::settled).toList(),
        items.stream().map(JsonValue::settled).toList(),
        ref.settled());
  }
}
