package io.github.wxcard.model;

import org.jspecify.annotations.Nullable;

/**
 * What the {@code cardExt} of an entry turned out to be.
 *
 * <p>The source document wants one JSON object serialized into a string.
 */
public sealed interface CardExt {
  /** As it should be. */
  record Members(JsonValue object) implements CardExt {}

  /** No such member, or neither text nor a container: a matter of the schema. */
  record Absent() implements CardExt {}

  /** An object or array where a string should be. */
  record Unserialized(JsonValue value) implements CardExt {}

  /** A string that is not one strict JSON document. */
  record Broken(SyntaxError error) implements CardExt {}

  /** A string with a JSON value that is no object; {@code inner} is that value. */
  record NotAnObject(JsonValue inner) implements CardExt {}

  /** A string with a JSON string with an object. */
  record DoubleSerialized(JsonValue value) implements CardExt {}

  /** The object inside the string, where there is one. */
  default @Nullable JsonValue object() {
    return this instanceof Members members ? members.object() : null;
  }
}
