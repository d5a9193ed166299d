package io.github.wxcard.model;

/**
 * A name that stands twice in one object.
 *
 * @param name the name, decoded
 * @param again the later key
 * @param first the first key of that name
 */
public record Duplicate(String name, SourceRef again, SourceRef first) {
  /** The same with its places worked out. */
  public Duplicate settled() {
    return new Duplicate(name, again.settled(), first.settled());
  }
}
