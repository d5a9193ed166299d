package io.github.wxcard.model;

/**
 * A member whose name says that its value is a secret.
 *
 * @param name the name, decoded
 * @param key its key
 */
public record SecretKey(String name, Spot key) {
  /** The same with its place worked out. */
  public SecretKey settled() {
    return new SecretKey(name, key.settled());
  }
}
