package io.github.wxcard.maven;

import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.secret.Printable;
import io.github.wxcard.text.Nearest;
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
  public static ConfigurationError refusal(
      String parameter, String value, Collection<String> allowed) {
    return new ConfigurationError(
        "refused",
        parameter,
        Printable.of(value),
        String.join(", ", allowed),
        hint(value, allowed));
  }

  /** What to say after a name that does not exist: which one was meant, or nothing at all. */
  public static Text hint(String name, Collection<String> candidates) {
    return Nearest.to(name, candidates)
        .map(nearest -> Text.of("did-you-mean", nearest))
        .orElse(Text.of("nothing"));
  }
}
