package io.github.wxcard.model;

/**
 * A member whose value is a secret, as its name says, or as it is a ticket of the run.
 *
 * @param name the name, decoded
 * @param key its key
 */
public record SecretKey(String name, SourceRef key) {
  /** The same, with its place worked out. */
  public SecretKey settled() {
    return new SecretKey(name, key.settled());
  }
}
