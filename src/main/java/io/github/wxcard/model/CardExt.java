package io.github.wxcard.model;

import org.jspecify.annotations.Nullable;

/**
 * What the {@code cardExt} of an entry turned out to be.
 *
 * <p>The source document wants one JSON object serialized into a string. Whatever is wrong with the
 * wrapping, the object in it is judged as it was meant.
 */
public sealed interface CardExt {
  /** As it should be. */
  record Members(JsonValue object) implements CardExt {}

  /** No such member, or neither text nor a container: a matter of the schema. */
  record Absent() implements CardExt {}

  /**
   * An object or array where a string should be.
   *
   * @param value it as a whole
   * @param object the object that is judged; null where there is none
   */
  record Unserialized(JsonValue value, @Nullable JsonValue object) implements CardExt {}

  /** A string that is not one strict JSON document. */
  record Broken(SyntaxError error) implements CardExt {}

  /** A string with a JSON value that is no object; {@code inner} is that value. */
  record NotAnObject(JsonValue inner) implements CardExt {}

  /** A string with a JSON string with an object. */
  record DoubleSerialized(JsonValue value, JsonValue object) implements CardExt {}

  /** A string with an object that is escaped once more, in another way than JSON's. */
  record Escaped(JsonValue value, Escape escape, String json, JsonValue object)
      implements CardExt {}

  /** How an object in a string may be escaped besides. */
  enum Escape {
    /** An entity of HTML for a quote. */
    HTML,
    /** {@code %22} for a quote. */
    PERCENT,
    /** Quotes of its own around it, {@code '{…}'}. */
    QUOTES;

    /** The key of its wording. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The object inside, where there is one. */
  default @Nullable JsonValue object() {
    if (this instanceof Members members) {
      return members.object();
    }
    if (this instanceof Unserialized raw) {
      return raw.object();
    }
    if (this instanceof DoubleSerialized twice) {
      return twice.object();
    }
    return this instanceof Escaped escaped ? escaped.object() : null;
  }

  /** The same with all places worked out. */
  default CardExt settled() {
    if (this instanceof Members members) {
      return new Members(members.object().settled());
    }
    if (this instanceof Unserialized raw) {
      JsonValue object = raw.object();
      return new Unserialized(raw.value().settled(), object == null ? null : object.settled());
    }
    if (this instanceof NotAnObject other) {
      return new NotAnObject(other.inner().settled());
    }
    if (this instanceof DoubleSerialized twice) {
      return new DoubleSerialized(twice.value().settled(), twice.object().settled());
    }
    return this instanceof Escaped escaped
        ? new Escaped(
            escaped.value().settled(), escaped.escape(), escaped.json(), escaped.object().settled())
        : this;
  }
}
