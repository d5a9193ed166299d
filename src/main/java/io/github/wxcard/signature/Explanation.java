package io.github.wxcard.signature;

import java.util.List;

/**
 * How a wrong signature came about.
 *
 * @param mistake what was done
 * @param members which members it was done with, by their names in the signature; may be empty
 * @param detail the order, separator, text or digest that was used; empty where there is no choice
 */
public record Explanation(Mistake mistake, List<String> members, String detail) {
  /** Nothing is known that would produce the value. */
  public static final Explanation UNKNOWN = new Explanation(Mistake.UNKNOWN, List.of(), "");

  public Explanation {
    members = List.copyOf(members);
  }
}
