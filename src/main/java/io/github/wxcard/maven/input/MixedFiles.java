package io.github.wxcard.maven.input;

import io.github.wxcard.engine.JudgedFixture;
import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.maven.ConfigurationError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Files of which only some hold lists, but one at least: else it is as if there were no file.
 *
 * @param shown which ones they are, in a message
 * @param names what their fixtures are called
 */
public record MixedFiles(String shown, List<String> names) {
  public MixedFiles {
    names = List.copyOf(names);
  }

  /**
   * Makes sure that a list was found among each of these.
   *
   * @param fixtures those of the run, in the order in which the report has their names
   */
  public static void check(List<MixedFiles> all, List<Fixture> fixtures, Report report)
      throws MojoExecutionException {
    if (all.isEmpty()) {
      return;
    }
    Set<String> without = without(fixtures, report);
    for (MixedFiles files : all) {
      if (!files.names.isEmpty() && without.containsAll(files.names)) {
        throw new ConfigurationError("no-list", files.shown, files.names.size());
      }
    }
  }

  private static Set<String> without(List<Fixture> fixtures, Report report) {
    Set<String> shown = new HashSet<>();
    for (JudgedFixture judged : report.fixtures()) {
      if (judged.withoutList()) {
        shown.add(judged.name());
      }
    }
    Set<String> without = new HashSet<>();
    for (int at = 0; at < fixtures.size(); at++) {
      if (shown.contains(report.names().get(at))) {
        without.add(fixtures.get(at).name());
      }
    }
    return without;
  }
}
