package io.github.wxcard.signature.diagnosis;

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

  /** A mistake that is made in one way only, and with no member. */
  static Explanation of(Mistake mistake) {
    return new Explanation(mistake, List.of(), "");
  }

  /** A mistake that is made in several ways. */
  static Explanation of(Mistake mistake, String detail) {
    return new Explanation(mistake, List.of(), detail);
  }

  /** A mistake that is made with some members. */
  static Explanation of(Mistake mistake, SignedParts parts) {
    return new Explanation(mistake, parts.names(), "");
  }

  /** The same, with members that were left out of the signature besides. */
  Explanation andNotSigned(SignedParts out) {
    return new Explanation(mistake, out.names(), detail);
  }
}
