package io.github.wxcard.maven.goal;

import io.github.wxcard.maven.CommandLine;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.maven.cache.LastCleanRun;
import io.github.wxcard.maven.cache.RunInputs;
import io.github.wxcard.maven.goal.OtherModules.UnavailableException;
import io.github.wxcard.maven.input.RunFiles;
import io.github.wxcard.maven.output.AnsiPalette;
import io.github.wxcard.maven.output.EditorMessages;
import io.github.wxcard.maven.output.NothingJudged;
import io.github.wxcard.maven.output.Printer;
import io.github.wxcard.maven.output.ReactorRun;
import io.github.wxcard.maven.output.ReportChoice;
import io.github.wxcard.maven.output.ReportKind;
import io.github.wxcard.maven.output.Reports;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.report.Counts;
import io.github.wxcard.report.FailOn.Failing;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.report.text.SignHint;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.build.BuildContext;
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

  /** Whether to check even where nothing changed since the last clean run. */
  @Parameter(property = "wxcard.force", defaultValue = "false")
  boolean force;

  /**
   * How many cards have to be judged at least: an empty list, skipped tests, and a search that
   * found nothing do not pass for a check.
   */
  @Parameter(property = "wxcard.minCards", defaultValue = "0")
  int minCards;

  private final EditorMessages editor;
  private final OtherModules otherModules;

  @Inject
  ValidateMojo(
      SettingsDecrypter decrypter,
      OtherModules otherModules,
      BuildContext context,
      org.sonatype.plexus.build.incremental.BuildContext legacy) {
    super(decrypter);
    this.otherModules = otherModules;
    this.editor = new EditorMessages(context, legacy);
  }

  @Override
  void execute(Module module, Wording wording) throws MojoExecutionException, MojoFailureException {
    boolean others =
        (files == null || files.isEmpty())
            && new CommandLine(session, project, execution).modulesLeftOut() > 0;
    if (others) {
      executeInAllModules(module, wording);
    } else {
      executeHere(module, wording);
    }
  }

  /** Judges this module and the others, whatever is found in one of them. */
  private void executeInAllModules(Module module, Wording wording)
      throws MojoExecutionException, MojoFailureException {
    List<MojoFailureException> failures = new ArrayList<>();
    try {
      executeHere(module, wording);
    } catch (MojoFailureException e) {
      failures.add(e);
    }
    try {
      failures.addAll(otherModules.run(session, project, execution));
    } catch (UnavailableException e) {
      throw new ConfigurationError(
          e, Text.of("modules-unavailable", String.valueOf(e.getMessage())));
    }
    if (!failures.isEmpty()) {
      throw failures.size() == 1 ? failures.get(0) : together(failures);
    }
  }

  private static MojoFailureException together(List<MojoFailureException> failures) {
    return new MojoFailureException(
        failures.stream()
            .map(MojoFailureException::getMessage)
            .collect(Collectors.joining(System.lineSeparator())),
        failures.get(0));
  }

  /** Where all modules are judged, none is left out. */
  @Override
  void tellModulesLeftOut() throws MojoExecutionException {
    if (files != null && !files.isEmpty()) {
      super.tellModulesLeftOut();
    }
  }

  private void executeHere(Module module, Wording wording)
      throws MojoExecutionException, MojoFailureException {
    long started = System.nanoTime();
    notNegative("wxcard.maxFindings", maxFindings);
    notNegative("wxcard.minCards", minCards);
    ReportChoice chosen = ReportChoice.of(reports);
    Optional<RunFiles> some = someFiles(module, wording);
    if (some.isEmpty()) {
      enoughCards(0, wording);
      noteNothing(wording);
      return;
    }
    if (editor.areUpToDate(() -> watched(module, some.get()))) {
      return;
    }
    RunFiles files = some.get();
    LastCleanRun last = lastCleanRun(module, wording, directory(module), files);
    Optional<Counts> before = force || writeBaseline ? Optional.empty() : last.unchanged();
    if (before.isPresent()) {
      tellUnchanged(module, wording, files, before.get());
      enoughCards(before.get().cards(), wording);
      return;
    }
    last.begin();
    Outcome outcome = outcome(module, wording, files, writeBaseline);
    Reports written = write(module, chosen, outcome, wording.messages());
    Messages messages = outcome.messages();
    Printer printer = printer(messages, module);
    SignHint hint = new SignHint(outcome.report(), module.buildFolder(session, project));
    printer.print(outcome, hint, written.shown(), System.nanoTime() - started);
    if (chosen.annotations()) {
      printer.annotate(outcome);
    }
    editor.replace(module, files, outcome.report().findings(), maxFindings, messages);
    Counts counts = Counts.of(outcome.report());
    if (counts.isClean() && !writeBaseline && (module.hasPom() || !chosen.files().isEmpty())) {
      last.end(counts, written.written(), dependsOnTheDay());
    }
    Failing failing = outcome.failOn().failing(outcome.report());
    if (failing.count() > 0) {
      throw new MojoFailureException(printer.failure(outcome.report(), failing, written.shown()));
    }
    enoughCards(counts.cards(), wording);
  }

  private void enoughCards(long cards, Wording wording) throws MojoFailureException {
    if (cards < minCards) {
      throw new MojoFailureException(
          wording.messages().configuration("min-cards", cards, minCards));
    }
  }

  /** A build in which all that was set up finds nothing at all must not pass for a check. */
  private void noteNothing(Wording wording) {
    boolean setUp =
        ticketFile != null || ticketServerId != null || catalog != null || baseline != null;
    if (setUp) {
      ReactorRun.of(session, getLog())
          .add(new NothingJudged(session, project, execution, wording.messages()));
    }
  }

  private Reports write(Module module, ReportChoice chosen, Outcome outcome, Messages messages)
      throws MojoExecutionException {
    ReactorRun reactor = ReactorRun.of(session, getLog());
    reactor.add(execution.getExecutionId(), outcome);
    Reports written = new Reports(directory(module), module, threads());
    written.write(chosen.files(), outcome);
    String other =
        reactor.writerBefore(module.path(), execution.getExecutionId(), written.written());
    if (other != null) {
      getLog().warn(messages.console("replaced", written.shown(), other));
    }
    return written;
  }

  private Path directory(Module module) {
    return module.directory(reportDirectory, "target/wxcard");
  }

  @Override
  Set<String> written(Module module) {
    Set<String> names = new LinkedHashSet<>();
    for (ReportKind kind : ReportKind.values()) {
      names.add(module.named(directory(module).resolve(kind.fileName())));
    }
    return names;
  }

  /** Kept where {@code mvn clean} removes it; without a pom, beside the reports. */
  private LastCleanRun lastCleanRun(
      Module module, Wording wording, Path directory, RunFiles files) {
    Path folder =
        module.hasPom() ? Path.of(project.getBuild().getDirectory(), "wxcard") : directory;
    SortedMap<String, String> settings = settings(module, wording.language(), directory);
    return new LastCleanRun(
        folder.resolve(LastCleanRun.fileName(execution.getExecutionId())),
        directory,
        new RunInputs(settings, ValidateMojo.class.getClassLoader(), files),
        LocalDate.now(ZoneOffset.UTC),
        getLog());
  }

  /** What the parameters say that decide what is found and written. */
  SortedMap<String, String> settings(Module module, Language language, Path directory) {
    SortedMap<String, String> settings = settings(module, language);
    settings.put("reports", reports.toString());
    settings.put("reportDirectory", module.named(directory));
    return settings;
  }

  private void tellUnchanged(Module module, Wording wording, RunFiles files, Counts counts) {
    ConsoleFormat console = new ConsoleFormat(wording.messages(), ConsoleFormat.Palette.NONE);
    getLog().info(wording.messages().console("unchanged", console.summary(counts)));
    ReactorRun.of(session, getLog())
        .addUnchanged(
            execution.getExecutionId(),
            module.path(),
            wording.language(),
            counts,
            () -> outcome(module, wording, files, false));
  }

  private Printer printer(Messages messages, Module module) {
    ConsoleFormat console = new ConsoleFormat(messages, AnsiPalette.ofMaven());
    return new Printer(getLog(), console, messages, maxFindings, module.shownFrom());
  }

  /** What an IDE may change that concerns a run: what is read, and the folders it lies in. */
  private Set<Path> watched(Module module, RunFiles files) {
    Set<Path> watched = new LinkedHashSet<>(deciders(module));
    for (Path file : files.byName().values()) {
      watched.add(file);
      watched.add(file.toAbsolutePath().getParent());
    }
    return watched;
  }
}
