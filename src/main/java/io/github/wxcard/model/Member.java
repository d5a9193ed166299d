package io.github.wxcard.model;

/**
 * A member of an object.
 *
 * @param name its name, decoded
 * @param key where the name stands
 * @param value its value
 */
public record Member(String name, SourceRef key, JsonValue value) {
  /** The same member with its places worked out. */
  public Member settled() {
    return new Member(name, key.settled(), value.settled());
  }
}
