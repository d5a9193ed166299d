package io.github.wxcard.maven.output;

import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.WholeFile;
import io.github.wxcard.report.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;

/** Writes reports into a folder, each whole or not at all. */
public final class Reports {
  private final Path directory;
  private final Module module;
  private final int threads;
  private final List<Path> written = new ArrayList<>();

  /**
   * Reports in a folder.
   *
   * @param threads how many are written at once; at least 1
   */
  public Reports(Path directory, Module module, int threads) {
    this.directory = directory;
    this.module = module;
    this.threads = threads;
  }

  /**
   * Writes an outcome in each of the forms, several at once; one that cannot be written does not
   * keep the others from it.
   */
  public void write(List<ReportKind> kinds, Outcome outcome) throws MojoExecutionException {
    Map<ReportKind, IOException> failures =
        Collections.synchronizedMap(new EnumMap<>(ReportKind.class));
    try (Threads threads = new Threads(this.threads)) {
      List<Runnable> tasks = new ArrayList<>();
      for (ReportKind kind : kinds) {
        tasks.add(() -> write(kind, outcome, failures));
      }
      threads.runAll(tasks);
    }
    for (ReportKind kind : kinds) {
      if (!failures.containsKey(kind)) {
        written.add(target(kind));
      }
    }
    if (!failures.isEmpty()) {
      ReportKind first = failures.keySet().iterator().next();
      IOException failure = Objects.requireNonNull(failures.remove(first));
      failures.values().forEach(failure::addSuppressed);
      throw new ConfigurationError(
          failure,
          Text.of(
              "no-write.parameter", "wxcard.reportDirectory", target(first), IoReason.of(failure)));
    }
  }

  /** The files that were written. */
  public List<Path> written() {
    return List.copyOf(written);
  }

  /** The paths of what was written, from the reactor's root; empty where nothing was. */
  public String shown() {
    List<String> shown = new ArrayList<>();
    for (Path report : written) {
      shown.add(module.shown(report));
    }
    return String.join(", ", shown);
  }

  private void write(ReportKind kind, Outcome outcome, Map<ReportKind, IOException> failures) {
    try {
      WholeFile.write(target(kind), out -> kind.format().write(outcome, out));
    } catch (IOException e) {
      failures.put(kind, e);
    }
  }

  private Path target(ReportKind kind) {
    return directory.resolve(kind.fileName());
  }
}
