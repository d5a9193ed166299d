package io.github.wxcard.maven.output;

import io.github.wxcard.maven.ParameterValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** The reports of these names. */
  public static ReportChoice of(List<String> configured) throws MojoExecutionException {
    List<String> known = new ArrayList<>(ReportKind.ids());
    known.add(GITHUB);
    known.add(NONE);
    Set<String> names = new LinkedHashSet<>(ParameterValues.given(configured));
    if (names.isEmpty()) {
      throw new MojoExecutionException(
          "wxcard.reports: it names no report; name any of " + String.join(", ", known));
    }
    for (String name : names) {
      if (!known.contains(name)) {
        throw new MojoExecutionException(ParameterValues.refusal("wxcard.reports", name, known));
      }
    }
    if (names.contains(NONE) && names.size() > 1) {
      throw new MojoExecutionException(
          "wxcard.reports: none stands alone, not in " + String.join(",", names));
    }
    List<ReportKind> files = new ArrayList<>();
    for (String name : names) {
      ReportKind.of(name).ifPresent(files::add);
    }
    return new ReportChoice(files, names.contains(GITHUB));
  }
}
