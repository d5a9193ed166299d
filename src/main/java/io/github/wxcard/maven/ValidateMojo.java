package io.github.wxcard.maven;

import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.NamedSource;
import io.github.wxcard.engine.ProjectConfig;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.RuleSet;
import io.github.wxcard.engine.Source;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.ConsoleFormat;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.report.FailOn.Failing;
import io.github.wxcard.report.Messages;
import io.github.wxcard.report.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
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
public final class ValidateMojo extends FixtureGoal {
  private static final List<String> FAIL_ON = List.of("error", "warning", "info", "never");

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

  /**
   * A folder or file of card payloads: bodies of {@code card/create}, answers of {@code card/get}.
   */
  @Parameter(property = "wxcard.catalog")
  @Nullable File catalog;

  /** The {@code project.config.json} of the mini program that shows the cards. */
  @Parameter(property = "wxcard.projectConfig")
  @Nullable File projectConfig;

  /** The file with expected findings, each with rule, file and path. */
  @Parameter(property = "wxcard.baseline")
  @Nullable File baseline;

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

  /** Whether messages about wrong signatures give the right one. */
  @Parameter(property = "wxcard.showSignatures", defaultValue = "false")
  boolean showSignatures;

  /** How many wrong signatures of a run have their cause searched for. */
  @Parameter(property = "wxcard.explainSignatures", defaultValue = "20")
  int explainSignatures;

  /** How many files are checked at once; by default one for each processor. */
  @Parameter(property = "wxcard.threads")
  @Nullable Integer threads;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  @Inject
  ValidateMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void execute(Module module, Wording wording) throws MojoExecutionException, MojoFailureException {
    long started = System.nanoTime();
    Messages messages = wording.messages();
    FailOn failOnLevel = failOn();
    ReportChoice chosen = ReportChoice.of(reports);
    BaselineFile expected = new BaselineFile(module, baseline);
    ValidationRequest request = request(module, expected.name());
    if (request.fixtures().isEmpty() && !allowEmpty) {
      getLog().info(messages.console("nothing-configured"));
      return;
    }
    Report report = report(request, expected, messages);
    Outcome outcome =
        Outcome.of(
            request,
            report,
            failOnLevel,
            module.path(),
            wording.language(),
            execution.getVersion());
    ConsoleFormat console = new ConsoleFormat(messages, AnsiPalette.ofMaven());
    Reports written = new Reports(module.directory(reportDirectory, "target/wxcard"), module);
    written.write(chosen.files(), outcome);
    Printer printer = new Printer(getLog(), console, messages, maxFindings);
    printer.print(outcome, written.shown(), System.nanoTime() - started);
    if (chosen.annotations()) {
      printer.annotate(outcome);
    }
    Failing failing = failOnLevel.failing(report.findings());
    if (failing.count() > 0) {
      throw new MojoFailureException(printer.failure(report, failing, written.shown()));
    }
  }

  /** Everything that the parameters say; what they cannot say is refused here. */
  private ValidationRequest request(Module module, String baselineName)
      throws MojoExecutionException {
    notNegative("wxcard.explainSignatures", explainSignatures);
    notNegative("wxcard.maxFindings", maxFindings);
    int threadCount = threads();
    RuleSet ruleSet = RuleLevels.of(rules, ruleLevels);
    List<NamedSource> payloads = catalog(module);
    NamedSource config = projectConfig(module);
    return new ValidationRequest(
        fixtures(module, others(payloads, config, baselineName)),
        ruleSet,
        Clock.systemUTC().instant(),
        threadCount,
        showSignatures,
        explainSignatures,
        payloads,
        config);
  }

  /** The names of files that may lie among the fixtures and are none. */
  private static Set<String> others(
      @Nullable List<NamedSource> payloads, @Nullable NamedSource config, String baselineName) {
    Set<String> names = new HashSet<>(Set.of(baselineName));
    if (payloads != null) {
      payloads.forEach(file -> names.add(file.name()));
    }
    if (config != null) {
      names.add(config.name());
    }
    return names;
  }

  /** What is found besides what is expected. */
  private Report report(ValidationRequest request, BaselineFile file, Messages messages)
      throws MojoExecutionException {
    Baseline expected = file.read(writeBaseline);
    Report found = CardValidator.validate(request);
    if (writeBaseline) {
      int entries = file.write(expected, found, request);
      getLog().info(messages.console("baseline-written", entries, file.shown()));
      expected = file.read(true);
    }
    return expected.applied(found, request, LocalDate.ofInstant(request.now(), ZoneOffset.UTC));
  }

  private @Nullable List<NamedSource> catalog(Module module) throws MojoExecutionException {
    if (catalog == null) {
      return null;
    }
    FixtureFinder finder = new FixtureFinder(module.base());
    boolean there = finder.addCatalog(catalog);
    if (!there || (finder.found().isEmpty() && !allowEmpty)) {
      throw new MojoExecutionException(
          "wxcard.catalog: "
              + (there ? "no file matches **/*.json or **/*.jsonl in " : "there is no ")
              + catalog
              + " (in "
              + module.base()
              + ")");
    }
    return finder.found().stream()
        .map(file -> new NamedSource(file.name(), file.source()))
        .toList();
  }

  private @Nullable NamedSource projectConfig(Module module) throws MojoExecutionException {
    if (projectConfig == null) {
      return null;
    }
    Path file = module.base().resolve(projectConfig.toPath());
    NamedSource config = new NamedSource(module.named(file), Source.of(file));
    try {
      ProjectConfig.check(config);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "wxcard.projectConfig: " + file + " cannot be used: " + e.getMessage(), e);
    }
    return config;
  }

  /** What fails the build; nothing does where the baseline is written. */
  private FailOn failOn() throws MojoExecutionException {
    if (!FAIL_ON.contains(failOn)) {
      throw new MojoExecutionException(Choices.refusal("wxcard.failOn", failOn, FAIL_ON));
    }
    return writeBaseline ? FailOn.NEVER : new FailOn(Severity.of(failOn).orElse(null));
  }

  private static void notNegative(String parameter, int value) throws MojoExecutionException {
    if (value < 0) {
      throw new MojoExecutionException(parameter + ": " + value + " is less than 0");
    }
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
