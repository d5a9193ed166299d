package io.github.wxcard.maven;

import io.github.wxcard.model.Nearest;
import io.github.wxcard.model.Printable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of parameters, and words for one that cannot be. */
final class Choices {
  private Choices() {}

  /** What a list parameter names: Maven makes null of an empty element. */
  static Stream<String> given(@Nullable List<String> configured) {
    return configured == null
        ? Stream.of()
        : configured.stream()
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(name -> !name.isEmpty());
  }

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
