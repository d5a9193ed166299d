package io.github.wxcard.maven;

import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.RuleSet;
import io.github.wxcard.report.Language;
import io.github.wxcard.report.SarifFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Writes reports into a folder, each whole or not at all. */
final class Reports {
  private final Path directory;
  private final Module module;
  private final Language language;
  private final List<Path> written = new ArrayList<>();

  Reports(Path directory, Module module, Language language) {
    this.directory = directory;
    this.module = module;
    this.language = language;
  }

  /** Writes a report in each of the formats. */
  void write(List<String> formats, Report report, RuleSet rules, String version)
      throws MojoExecutionException {
    if (formats.contains("sarif")) {
      SarifFormat format = new SarifFormat(language, version, module.path());
      write("wxcard.sarif", out -> format.write(report, rules, out));
    }
  }

  /** The paths of what was written, from the reactor's root; empty where nothing was. */
  String shown() {
    return String.join(", ", written.stream().map(module::shown).toList());
  }

  private void write(String name, WholeFile.Content content) throws MojoExecutionException {
    Path target = directory.resolve(name);
    try {
      WholeFile.write(target, content);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "wxcard.reportDirectory: cannot write " + target + ": " + e.getMessage(), e);
    }
    written.add(target);
  }
}
