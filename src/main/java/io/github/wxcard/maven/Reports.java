package io.github.wxcard.maven;

import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Writes reports into a folder, each whole or not at all. */
final class Reports {
  private final Path directory;
  private final Module module;
  private final List<Path> written = new ArrayList<>();

  Reports(Path directory, Module module) {
    this.directory = directory;
    this.module = module;
  }

  /** Writes an outcome in each of the forms. */
  void write(List<ReportKind> kinds, Outcome outcome) throws MojoExecutionException {
    for (ReportKind kind : kinds) {
      Path target = directory.resolve(kind.fileName());
      try {
        WholeFile.write(target, out -> kind.format().write(outcome, out));
      } catch (IOException e) {
        throw new MojoExecutionException(
            "wxcard.reportDirectory: cannot write " + target + ": " + Trouble.of(e), e);
      }
      written.add(target);
    }
  }

  /** The files that were written. */
  List<Path> written() {
    return List.copyOf(written);
  }

  /** The paths of what was written, from the reactor's root; empty where nothing was. */
  String shown() {
    return String.join(", ", written.stream().map(module::shown).toList());
  }
}
