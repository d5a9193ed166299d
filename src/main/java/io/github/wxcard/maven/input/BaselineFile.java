package io.github.wxcard.maven.input;

import io.github.wxcard.baseline.Expectation;
import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.Bounds;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.FileName;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.WholeFile;
import io.github.wxcard.report.json.BaselineFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The file with expected findings. */
public final class BaselineFile {
  private static final String DEFAULT = "wxcard-baseline.json";

  /** Some 400,000 entries; they are held in memory. */
  private static final long MOST_BYTES = 1 << 26;

  private final Module module;
  private final @Nullable File configured;
  private final Path file;

  public BaselineFile(Module module, @Nullable File configured) {
    this.module = module;
    this.configured = configured;
    this.file = module.resolve(configured == null ? new File(DEFAULT) : configured);
  }

  /** What is expected; nothing where no file is configured. */
  public Baseline read(boolean mayBeMissing) throws MojoExecutionException {
    if (configured == null && !mayBeMissing) {
      return Baseline.none();
    }
    if (!Files.exists(file)) {
      if (mayBeMissing) {
        return Baseline.none();
      }
      throw new ConfigurationError("baseline-missing", file);
    }
    try {
      return Baseline.read(source());
    } catch (IOException e) {
      throw new ConfigurationError(
          e, Text.of("parameter", "wxcard.baseline: " + file, IoReason.of(e)));
    }
  }

  /** Writes the findings of a report as what is expected; how many entries these are. */
  public int write(Baseline before, Report report, ValidationRequest request)
      throws MojoExecutionException {
    List<Expectation> entries = before.renewed(report, request, this::exists);
    if (Bounds.leadsOut(file, module.bounds().of(file))) {
      throw new ConfigurationError(
          "no-write.parameter", "wxcard.baseline", file, Text.of("link-out"));
    }
    try {
      WholeFile.renew(file, out -> BaselineFormat.write(entries, out));
    } catch (IOException e) {
      throw new ConfigurationError(
          e, Text.of("no-write.parameter", "wxcard.baseline", file, IoReason.of(e)));
    }
    return entries.size();
  }

  private boolean exists(String name) {
    try {
      return Files.exists(FileName.resolve(module.base(), name));
    } catch (IllegalArgumentException e) {
      // No file of this system has such a name.
      return false;
    }
  }

  /** Its name as findings have it. */
  public String name() {
    return module.named(file);
  }

  /** The file itself where one is configured. */
  public @Nullable NamedSource configured() {
    return configured == null ? null : source();
  }

  private NamedSource source() {
    return new NamedSource(name(), Source.within(module.bounds().of(file), file, MOST_BYTES));
  }

  /** Its path as it is shown. */
  public String shown() {
    return module.shown(file);
  }
}
