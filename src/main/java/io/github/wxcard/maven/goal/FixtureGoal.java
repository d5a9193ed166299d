package io.github.wxcard.maven.goal;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.CommandLine;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.maven.input.BaselineFile;
import io.github.wxcard.maven.input.CatalogFiles;
import io.github.wxcard.maven.input.FixtureFinder;
import io.github.wxcard.maven.input.FixtureSelection;
import io.github.wxcard.maven.input.FixtureSet;
import io.github.wxcard.maven.input.ReadingChoice;
import io.github.wxcard.maven.input.SelectedFiles;
import io.github.wxcard.maven.input.TicketFinder;
import io.github.wxcard.maven.input.TicketRefusal;
import io.github.wxcard.maven.output.NothingJudged;
import io.github.wxcard.signature.Ticket;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** A goal that works on fixtures: how they and their tickets are chosen. */
abstract class FixtureGoal extends Goal {
  /** Folders of fixtures, each with patterns, a kind, tickets and levels of its own. */
  @Parameter @Nullable List<FixtureSet> fixtureSets;

  /**
   * Files or patterns, separated by commas, relative to each module's base directory, or to the
   * working folder without a pom; {@code -} is the standard input, as text. Replaces all fixture
   * sets.
   */
  @Parameter(property = "wxcard.files")
  @Nullable List<String> files;

  /**
   * The kind of {@code wxcard.files}: {@code auto}, {@code mixed}, {@code add-card}, {@code
   * add-card-result} or {@code open-card}.
   */
  @Parameter(property = "wxcard.kind", defaultValue = "auto")
  @Nullable String kind;

  /**
   * Where in each of {@code wxcard.files} the list stands, in the paths that findings show, such as
   * {@code data.cardList}; {@code [*]} is any item. Without it lists are found wherever they stand.
   */
  @Parameter(property = "wxcard.at")
  @Nullable String at;

  /**
   * What a client does with the entries of {@code wxcard.files}: {@code as-is} hands them to the
   * call, {@code assembled} puts the call together from them. Without it, a document that is
   * nothing but a list is handed over, and what stands in an answer is assembled.
   */
  @Parameter(property = "wxcard.handover")
  @Nullable String handover;

  /**
   * Where the call is made: {@code mini-program}, whose page says that timestamps are numbers, or
   * {@code web}, where the annex of the JS-SDK asks for strings, and numbers are right too. A
   * fixture set may say otherwise.
   */
  @Parameter(property = "wxcard.target", defaultValue = "mini-program")
  @Nullable String target;

  /** The card of a {@code cardExt} in {@code wxcard.files} that stands without one. */
  @Parameter(property = "wxcard.cardId")
  @Nullable String cardId;

  /** The server in {@code settings.xml} whose password is a ticket. */
  @Parameter(property = "wxcard.ticketServerId")
  @Nullable String ticketServerId;

  /** A file with one ticket a line; {@code #} begins a comment. */
  @Parameter(property = "wxcard.ticketFile")
  @Nullable File ticketFile;

  /**
   * A folder or file of card payloads: bodies of {@code card/create}, answers of {@code card/get}.
   */
  @Parameter(property = "wxcard.catalog")
  @Nullable File catalog;

  /**
   * The {@code project.config.json} of the mini program that shows the cards: its {@code
   * libVersion} is checked, and its {@code appid} is tried where a signature is wrong.
   */
  @Parameter(property = "wxcard.projectConfig")
  @Nullable File projectConfig;

  /** The file with expected findings, each with rule, file and path. */
  @Parameter(property = "wxcard.baseline")
  @Nullable File baseline;

  /** Whether a missing folder, no file at all, or no list in mixed files, is all right. */
  @Parameter(property = "wxcard.allowEmpty", defaultValue = "false")
  boolean allowEmpty;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  private final SettingsDecrypter decrypter;

  FixtureGoal(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  final void run() throws MojoExecutionException, MojoFailureException {
    Module module = Module.of(session, project);
    learnTickets(module);
    Wording wording = Wording.of(language);
    TicketRefusal.check(session, project);
    CommandLine given = new CommandLine(session, project, execution);
    given.check();
    for (Text overridden : given.overridden()) {
      getLog().warn(overridden.in(wording.messages()));
    }
    execute(module, wording);
  }

  /**
   * Before anything is said: a parameter that is wrong may hold a ticket that another one names.
   */
  final void learnTickets(Module module) {
    List<String> servers = new ArrayList<>();
    List<Path> ticketFiles = new ArrayList<>();
    for (FixtureSet set : fixtureSets == null ? List.<FixtureSet>of() : fixtureSets) {
      if (set.ticketServerId != null) {
        servers.add(set.ticketServerId);
      }
      if (set.ticketFile != null) {
        ticketFiles.add(module.resolve(set.ticketFile));
      }
    }
    for (Ticket ticket : tickets(module).known(servers, ticketFiles)) {
      gate().learn(ticket.reveal());
    }
  }

  /** Does the goal's work. */
  abstract void execute(Module module, Wording wording)
      throws MojoExecutionException, MojoFailureException;

  /** The fixtures that were chosen, each with the tickets for its signatures. */
  final List<Fixture> fixtures(Module module) throws MojoExecutionException {
    return fixtures(module, tickets(module), others(module, payloads(module))).fixtures();
  }

  /** The same without files of these names. */
  final SelectedFiles fixtures(Module module, TicketFinder tickets, Set<String> others)
      throws MojoExecutionException {
    FixtureSelection selection =
        new FixtureSelection(
            session,
            module,
            tickets,
            allowEmpty,
            ReadingChoice.ofTarget(target),
            NothingJudged.skippingTests(session, project) != null,
            others);
    if (files != null && !files.isEmpty()) {
      return selection.ofFiles(files, ReadingChoice.ofFiles(kind, at, handover, target, cardId));
    }
    goesWithFiles("kind", kind == null || kind.equals("auto") ? null : kind);
    goesWithFiles("at", at);
    goesWithFiles("handover", handover);
    goesWithFiles("cardId", cardId);
    tellModulesLeftOut();
    return fixtureSets == null || fixtureSets.isEmpty()
        ? selection.ofDefaultFolders()
        : selection.ofSets(fixtureSets);
  }

  private static void goesWithFiles(String name, @Nullable String value) throws ConfigurationError {
    if (value != null && !value.isBlank()) {
      String key = name.equals("cardId") ? "without-files.alone" : "without-files";
      throw new ConfigurationError(key, "wxcard." + name, name);
    }
  }

  /** Says so where Maven runs the goal for one of several projects that have fixtures perhaps. */
  void tellModulesLeftOut() throws MojoExecutionException {
    int leftOut = new CommandLine(session, project, execution).modulesLeftOut();
    if (leftOut > 0) {
      Wording wording = Wording.of(language);
      getLog().warn(wording.messages().console("modules-left-out", execution.getGoal(), leftOut));
    }
  }

  /** The names of the files that the goal writes. */
  Set<String> written(Module module) {
    return Set.of();
  }

  /** The names of files that may lie among the fixtures and are none. */
  final Set<String> others(Module module, List<NamedSource> payloads) {
    Set<String> names = new HashSet<>(written(module));
    names.add(new BaselineFile(module, baseline).name());
    for (NamedSource file : payloads) {
      names.add(file.name());
    }
    NamedSource config = projectConfig(module);
    if (config != null) {
      names.add(config.name());
    }
    return names;
  }

  /** The files of the catalog that are there; none where it is not configured. */
  private List<NamedSource> payloads(Module module) throws MojoExecutionException {
    return catalog == null ? List.of() : new CatalogFiles(module, catalog).found();
  }

  final @Nullable NamedSource projectConfig(Module module) {
    if (projectConfig == null) {
      return null;
    }
    Path file = module.resolve(projectConfig);
    return new NamedSource(module.named(file), Source.within(module.bounds().of(file), file));
  }

  final TicketFinder tickets(Module module) {
    Path file = ticketFile == null ? null : module.resolve(ticketFile);
    return new TicketFinder(
        session.getSettings(), decrypter, System.getenv(), ticketServerId, file);
  }

  /** The files and folders that decide which fixtures there are, and with which tickets. */
  final List<Path> deciders(Module module) {
    List<Path> deciders = new ArrayList<>();
    if (project.getFile() != null) {
      deciders.add(project.getFile().toPath());
    }
    if (ticketFile != null) {
      deciders.add(module.resolve(ticketFile));
    }
    for (FixtureSet set : fixtureSets == null ? List.<FixtureSet>of() : fixtureSets) {
      if (set.directory != null) {
        deciders.add(module.resolve(set.directory));
      }
      if (set.ticketFile != null) {
        deciders.add(module.resolve(set.ticketFile));
      }
    }
    FixtureFinder.DEFAULT_FOLDERS.forEach(folder -> deciders.add(module.base().resolve(folder)));
    return deciders;
  }
}
