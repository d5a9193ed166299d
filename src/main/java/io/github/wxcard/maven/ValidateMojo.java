package io.github.wxcard.maven;

import io.github.wxcard.report.ConsoleFormat;
import io.github.wxcard.report.FailOn.Failing;
import io.github.wxcard.report.Messages;
import io.github.wxcard.report.Outcome;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Checks card list fixtures, writes the reports, and fails the build where a card is wrong.
 *
 * <p>Without any configuration it looks into {@code src/main/resources/cards}, {@code
 * src/test/resources/cards} and {@code target/cards}.
 */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class ValidateMojo extends ValidationGoal {
  /** Whether to write the present findings into the baseline file, and not to fail. */
  @Parameter(property = "wxcard.writeBaseline", defaultValue = "false")
  boolean writeBaseline;

  /**
   * The reports to write: any of {@code sarif}, {@code html}, {@code json}, {@code junit}, {@code
   * checkstyle}, {@code gitlab}, and {@code github}, which prints annotations; or {@code none}.
   */
  @Parameter(property = "wxcard.reports", defaultValue = "sarif")
  List<String> reports = List.of("sarif");

  /** Where the reports go. */
  @Parameter(
      property = "wxcard.reportDirectory",
      defaultValue = "${project.build.directory}/wxcard")
  @Nullable File reportDirectory;

  /** How many findings are printed; reports hold all. */
  @Parameter(property = "wxcard.maxFindings", defaultValue = "100")
  int maxFindings;

  @Inject
  ValidateMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void execute(Module module, Wording wording) throws MojoExecutionException, MojoFailureException {
    long started = System.nanoTime();
    notNegative("wxcard.maxFindings", maxFindings);
    ReportChoice chosen = ReportChoice.of(reports);
    Optional<Outcome> judged = outcome(module, wording, writeBaseline);
    if (judged.isEmpty()) {
      return;
    }
    Outcome outcome = judged.get();
    ReactorRun.of(session, getLog()).add(execution.getExecutionId(), outcome);
    Reports written = new Reports(module.directory(reportDirectory, "target/wxcard"), module);
    written.write(chosen.files(), outcome);
    Messages messages = outcome.messages();
    ConsoleFormat console = new ConsoleFormat(messages, AnsiPalette.ofMaven());
    Printer printer = new Printer(getLog(), console, messages, maxFindings);
    printer.print(outcome, written.shown(), System.nanoTime() - started);
    if (chosen.annotations()) {
      printer.annotate(outcome);
    }
    Failing failing = outcome.failOn().failing(outcome.report().findings());
    if (failing.count() > 0) {
      throw new MojoFailureException(printer.failure(outcome.report(), failing, written.shown()));
    }
  }
}
