package io.github.wxcard.maven.goal;

import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.ProjectConfig;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.ParameterValues;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.maven.input.BaselineFile;
import io.github.wxcard.maven.input.CatalogFiles;
import io.github.wxcard.maven.input.MixedFiles;
import io.github.wxcard.maven.input.RuleLevels;
import io.github.wxcard.maven.input.RunFiles;
import io.github.wxcard.maven.input.SelectedFiles;
import io.github.wxcard.maven.input.TicketFinder;
import io.github.wxcard.maven.output.NothingJudged;
import io.github.wxcard.maven.output.ProgressLine;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.secret.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** A goal that checks fixtures: by which rules, and against what. */
abstract class ValidationGoal extends FixtureGoal {
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

  /** Whether messages about wrong signatures give the right one. */
  @Parameter(property = "wxcard.showSignatures", defaultValue = "false")
  boolean showSignatures;

  /** How many wrong signatures of a run have their cause searched for. */
  @Parameter(property = "wxcard.explainSignatures", defaultValue = "20")
  int explainSignatures;

  /**
   * Addresses of the pages that call {@code wx.config}, without commas: where a card's signature is
   * wrong, it is tried whether it is that of such a page.
   */
  @Parameter(property = "wxcard.pageUrl")
  @Nullable List<String> pageUrl;

  /**
   * How many threads check files, also parts of one large file, and write reports; by default one
   * for each processor.
   */
  @Parameter(property = "wxcard.threads")
  @Nullable Integer threads;

  ValidationGoal(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  /** What the fixtures come to; empty where nothing is configured and nothing is there. */
  final Optional<Outcome> outcome(Module module, Wording wording) throws MojoExecutionException {
    Optional<RunFiles> some = someFiles(module, wording);
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(outcome(module, wording, some.get(), false));
  }

  /**
   * What these files come to.
   *
   * @param writeBaseline whether the present findings become what is expected
   */
  final Outcome outcome(Module module, Wording wording, RunFiles chosen, boolean writeBaseline)
      throws MojoExecutionException {
    FailOn limit = failOn(writeBaseline);
    ValidationRequest request = request(module, chosen);
    BaselineFile expected = new BaselineFile(module, baseline);
    Report report = report(request, expected, writeBaseline, wording.messages());
    if (!allowEmpty) {
      MixedFiles.check(chosen.mixed(), request.fixtures(), report);
    }
    return Outcome.of(
            request, report, limit, module.path(), wording.language(), execution.getVersion())
        .with(chosen.others())
        .of(module.hasPom() ? Printable.line(project.getName()) : "");
  }

  /** The files to read; empty, and said so, where nothing is configured and nothing is there. */
  final Optional<RunFiles> someFiles(Module module, Wording wording) throws MojoExecutionException {
    RunFiles chosen = files(module);
    if (chosen.fixtures().isEmpty() && !allowEmpty) {
      // What is wrong with the parameters is told even here.
      failOn(false);
      request(module, chosen);
      tellNothing(wording);
      return Optional.empty();
    }
    return Optional.of(chosen);
  }

  /** Says that there is nothing to check. */
  void tellNothing(Wording wording) {
    String skipping = NothingJudged.skippingTests(session, project);
    getLog()
        .info(
            skipping == null
                ? wording.messages().console("nothing-configured")
                : wording.messages().console("nothing-without-tests", skipping));
  }

  /** Whether there is anything to check. */
  final boolean hasFixtures(Module module) throws MojoExecutionException {
    return !files(module).fixtures().isEmpty();
  }

  /** The files that the parameters choose. */
  private RunFiles files(Module module) throws MojoExecutionException {
    List<NamedSource> payloads =
        catalog == null ? null : new CatalogFiles(module, catalog).required(allowEmpty);
    NamedSource config = projectConfig(module);
    BaselineFile expected = new BaselineFile(module, baseline);
    TicketFinder tickets = tickets(module);
    SelectedFiles selected =
        fixtures(module, tickets, others(module, payloads == null ? List.of() : payloads));
    List<Fixture> fixtures = selected.fixtures();
    return new RunFiles(
        fixtures,
        selected.mixed(),
        fixtures.isEmpty() ? List.of() : tickets.all(),
        payloads,
        config,
        expected.configured());
  }

  /** Everything that the parameters say; what they cannot say is refused here. */
  private ValidationRequest request(Module module, RunFiles chosen) throws MojoExecutionException {
    notNegative("wxcard.explainSignatures", explainSignatures);
    NamedSource config = chosen.projectConfig();
    if (config != null) {
      check(config);
    }
    return ValidationRequest.builder(chosen.fixtures())
        .rules(RuleLevels.of(knownRules(), rules, ruleLevels))
        .now(Clock.systemUTC().instant())
        .threads(threads())
        .showSignatures(showSignatures)
        .explainSignatures(explainSignatures)
        .catalog(chosen.catalog())
        .projectConfig(config)
        .otherTickets(chosen.tickets())
        .pageUrls(pageUrls())
        .buildFolder(module.buildFolder(session, project))
        .build();
  }

  private List<String> pageUrls() {
    return pageUrl == null ? List.of() : pageUrl;
  }

  /** What the parameters say that decide what is found. */
  final SortedMap<String, String> settings(Module module, Language language) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("version", execution.getVersion());
    settings.put("module", module.path().fromRoot());
    settings.put("language", language.tag());
    settings.put("rules", rules == null ? "" : new TreeMap<>(rules).toString());
    settings.put("ruleLevels", ruleLevels == null ? "" : ruleLevels);
    settings.put("failOn", failOn);
    settings.put("allowEmpty", Boolean.toString(allowEmpty));
    settings.put("pageUrl", pageUrls().toString());
    // An empty catalog has no card at all; without one, every card is fine.
    settings.put("catalog", Boolean.toString(catalog != null));
    settings.put("showSignatures", Boolean.toString(showSignatures));
    settings.put("explainSignatures", Integer.toString(explainSignatures));
    return settings;
  }

  /**
   * Whether the same inputs may come to something else on another day: an entry of the baseline may
   * expire, and a timestamp that was expected to be implausible becomes plausible; and who knows
   * what a rule of one's own looks at. The built-in rules only grow more lenient.
   */
  final boolean dependsOnTheDay() {
    return baseline != null || mayHaveOwnRules();
  }

  /** To look for rules of one's own opens each jar of the plugin, so it is done with cause only. */
  private RuleSet knownRules() throws MojoExecutionException {
    return mayHaveOwnRules() ? RuleLevels.installed() : RuleSet.builtIn(Map.of());
  }

  private boolean mayHaveOwnRules() {
    Plugin plugin = execution.getPlugin();
    return plugin != null && !plugin.getDependencies().isEmpty();
  }

  /** What is found besides what is expected. */
  private Report report(
      ValidationRequest request, BaselineFile file, boolean writeBaseline, Messages messages)
      throws MojoExecutionException {
    Baseline expected = file.read(writeBaseline);
    Report found = ProgressLine.validate(request, session, messages);
    gate().learn(found.gate());
    if (writeBaseline) {
      int entries = file.write(expected, found, request);
      getLog().info(messages.console("baseline-written", entries, file.shown()));
      if (baseline == null) {
        getLog().info(messages.console("baseline-unset", file.shown()));
      }
      expected = file.read(true);
    }
    return expected.applied(found, request, LocalDate.ofInstant(request.now(), ZoneOffset.UTC));
  }

  private static void check(NamedSource config) throws MojoExecutionException {
    Path file = Objects.requireNonNull(config.source().file());
    if (!Files.exists(file)) {
      throw new ConfigurationError("config-missing", file);
    }
    try {
      ProjectConfig.check(config);
    } catch (IOException e) {
      throw new ConfigurationError(
          e, Text.of("parameter", "wxcard.projectConfig: " + file, IoReason.of(e)));
    }
  }

  /** What fails the build; nothing does where the baseline is written. */
  private FailOn failOn(boolean writeBaseline) throws MojoExecutionException {
    if (!FAIL_ON.contains(failOn)) {
      throw ParameterValues.refusal("wxcard.failOn", failOn, FAIL_ON);
    }
    return writeBaseline ? FailOn.NEVER : new FailOn(Severity.of(failOn).orElse(null));
  }

  static void notNegative(String parameter, int value) throws MojoExecutionException {
    if (value < 0) {
      throw new ConfigurationError("less-than", parameter, value, 0);
    }
  }

  final int threads() throws MojoExecutionException {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1) {
      throw new ConfigurationError("less-than", "wxcard.threads", threads, 1);
    }
    return threads;
  }
}
