package io.github.wxcard.maven;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Fixture;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.RuleSet;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.ConsoleFormat;
import io.github.wxcard.report.Messages;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
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
public final class ValidateMojo extends AbstractMojo {
  private static final List<String> FAIL_ON = List.of("error", "warning", "info", "never");
  private static final List<String> REPORTS = List.of("sarif", "none");

  /** Folders of fixtures, each with patterns, a kind and a ticket of its own. */
  @Parameter @Nullable List<FixtureSet> fixtureSets;

  /**
   * Files or patterns, separated by commas, relative to each module's base directory, or to the
   * working folder without a pom. Replaces all fixture sets.
   */
  @Parameter(property = "wxcard.files")
  @Nullable List<String> files;

  /**
   * The kind of {@code wxcard.files}: {@code auto}, {@code add-card}, {@code add-card-result} or
   * {@code open-card}.
   */
  @Parameter(property = "wxcard.kind", defaultValue = "auto")
  @Nullable String kind;

  /**
   * Levels of rules: one element for each id with {@code error}, {@code warning}, {@code info} or
   * {@code off}.
   */
  @Parameter @Nullable Map<String, String> rules;

  /** Levels of rules on the command line: {@code id=level,id=level}. Wins id by id. */
  @Parameter(property = "wxcard.rules")
  @Nullable String ruleLevels;

  /**
   * The level from which on findings fail the build: {@code error}, {@code warning}, {@code info},
   * or {@code never}.
   */
  @Parameter(property = "wxcard.failOn", defaultValue = "error")
  String failOn = "error";

  /** The server in {@code settings.xml} whose password is a ticket. */
  @Parameter(property = "wxcard.ticketServerId")
  @Nullable String ticketServerId;

  /** A file with one ticket a line; {@code #} begins a comment. */
  @Parameter(property = "wxcard.ticketFile")
  @Nullable File ticketFile;

  /** The reports to write: {@code sarif}, or {@code none}. */
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

  /** Whether messages about wrong signatures give the right one. */
  @Parameter(property = "wxcard.showSignatures", defaultValue = "false")
  boolean showSignatures;

  /** How many wrong signatures of a run have their cause searched for. */
  @Parameter(property = "wxcard.explainSignatures", defaultValue = "20")
  int explainSignatures;

  /**
   * The language of messages and reports: {@code en} or {@code zh-CN}; by default that of the JVM.
   */
  @Parameter(property = "wxcard.language")
  @Nullable String language;

  /** How many files are checked at once; by default one for each processor. */
  @Parameter(property = "wxcard.threads")
  @Nullable Integer threads;

  /** Whether a missing folder, or no file at all, is all right. */
  @Parameter(property = "wxcard.allowEmpty", defaultValue = "false")
  boolean allowEmpty;

  /** Whether to do nothing. */
  @Parameter(property = "wxcard.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  private final SettingsDecrypter decrypter;

  @Inject
  ValidateMojo(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Wording wording = Wording.of(language);
    Messages messages = wording.messages();
    if (skip) {
      getLog().info(messages.console("skipped"));
      return;
    }
    long started = System.nanoTime();
    Module module = Module.of(session, project);
    TicketRefusal.check(session, project);
    Optional<Severity> limit = failOn();
    List<String> formats = formats();
    int threadCount = threads();
    RuleSet ruleSet = RuleLevels.of(rules, ruleLevels);
    List<Fixture> fixtures = fixtures(module);
    if (fixtures.isEmpty() && !allowEmpty) {
      getLog().info(messages.console("nothing-configured"));
      return;
    }
    ValidationRequest request =
        new ValidationRequest(
            fixtures,
            ruleSet,
            Clock.systemUTC().instant(),
            threadCount,
            showSignatures,
            explainSignatures);
    Report report = CardValidator.validate(request);
    ConsoleFormat console = new ConsoleFormat(messages, AnsiPalette.ofMaven());
    Reports written =
        new Reports(module.directory(reportDirectory, "target/wxcard"), module, wording.language());
    written.write(formats, report, ruleSet, execution.getVersion());
    Printer printer = new Printer(getLog(), console, messages, maxFindings);
    printer.print(report, request, written.shown(), System.nanoTime() - started);
    List<Finding> failing = limit.map(report::atLeast).orElse(List.of());
    if (!failing.isEmpty()) {
      throw new MojoFailureException(printer.failure(report, failing, written.shown()));
    }
  }

  private List<Fixture> fixtures(Module module) throws MojoExecutionException {
    Path file = ticketFile == null ? null : module.base().resolve(ticketFile.toPath());
    TicketFinder tickets =
        new TicketFinder(session, decrypter, System.getenv(), ticketServerId, file);
    FixtureSelection selection = new FixtureSelection(module.base(), tickets, allowEmpty);
    if (files != null && !files.isEmpty()) {
      return selection.ofFiles(files, kind);
    }
    return fixtureSets == null || fixtureSets.isEmpty()
        ? selection.ofDefaultFolders()
        : selection.ofSets(fixtureSets);
  }

  private Optional<Severity> failOn() throws MojoExecutionException {
    if (!FAIL_ON.contains(failOn)) {
      throw new MojoExecutionException(Choices.refusal("wxcard.failOn", failOn, FAIL_ON));
    }
    return Severity.of(failOn);
  }

  private List<String> formats() throws MojoExecutionException {
    List<String> formats = reports.stream().map(String::strip).toList();
    for (String format : formats) {
      if (!REPORTS.contains(format)) {
        throw new MojoExecutionException(Choices.refusal("wxcard.reports", format, REPORTS));
      }
    }
    return formats.contains("none") ? List.of() : formats;
  }

  private int threads() throws MojoExecutionException {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1) {
      throw new MojoExecutionException("wxcard.threads: " + threads + " is less than 1");
    }
    return threads;
  }
}
