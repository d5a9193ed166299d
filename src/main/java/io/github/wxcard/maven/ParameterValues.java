package io.github.wxcard.maven;

import io.github.wxcard.model.Nearest;
import io.github.wxcard.secret.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of parameters, and words for one that cannot be. */
public final class ParameterValues {
  private ParameterValues() {}

  /** What a list parameter names: Maven makes null of an empty element. */
  public static List<String> given(@Nullable List<String> configured) {
    List<String> given = new ArrayList<>();
    for (String name : configured == null ? List.<String>of() : configured) {
      if (name != null && !name.isBlank()) {
        given.add(name.strip());
      }
    }
    return given;
  }

  /** Which parameter, which value, what is allowed, and what was probably meant. */
  public static String refusal(String parameter, String value, Collection<String> allowed) {
    return parameter
        + ": \""
        + Printable.of(value)
        + "\" is not one of "
        + String.join(", ", allowed)
        + Nearest.hint(value, allowed);
  }
}
