package io.github.wxcard.maven;

import io.github.wxcard.model.Nearest;
import io.github.wxcard.model.Printable;
import java.util.Collection;

/** Words for a parameter that has a value it cannot have. */
final class Choices {
  private Choices() {}

  /** Which parameter, which value, what is allowed, and what was probably meant. */
  static String refusal(String parameter, String value, Collection<String> allowed) {
    String meant =
        Nearest.to(value, allowed).map(nearest -> "; did you mean " + nearest + "?").orElse("");
    return parameter
        + ": \""
        + Printable.of(value)
        + "\" is not one of "
        + String.join(", ", allowed)
        + meant;
  }
}
