package io.github.wxcard.maven.output;

import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ParameterValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The reports that somebody wants.
 *
 * @param files those that are written to files
 * @param annotations whether findings are printed for GitHub too
 */
public record ReportChoice(List<ReportKind> files, boolean annotations) {
  private static final String GITHUB = "github";
  private static final String NONE = "none";

  /** All that are files: annotations are for one build server only. */
  private static final String ALL = "all";

  /** The reports of these names. */
  public static ReportChoice of(List<String> configured) throws MojoExecutionException {
    List<String> known = new ArrayList<>(ReportKind.ids());
    known.add(GITHUB);
    known.add(NONE);
    known.add(ALL);
    Set<String> names = new LinkedHashSet<>(ParameterValues.given(configured));
    if (names.isEmpty()) {
      throw new ConfigurationError("reports-none", String.join(", ", known));
    }
    for (String name : names) {
      if (!known.contains(name)) {
        throw ParameterValues.refusal("wxcard.reports", name, known);
      }
    }
    if (names.contains(NONE) && names.size() > 1) {
      throw new ConfigurationError("reports-mixed", String.join(",", names));
    }
    List<ReportKind> files = new ArrayList<>();
    for (String name : names.contains(ALL) ? ReportKind.ids() : names) {
      Optional<ReportKind> kind = ReportKind.of(name);
      if (kind.isPresent()) {
        files.add(kind.get());
      }
    }
    return new ReportChoice(files, names.contains(GITHUB));
  }
}
