package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.ParameterValues;
import io.github.wxcard.maven.input.FixtureFinder.Terms;
import io.github.wxcard.model.Reading;
import io.github.wxcard.signature.Ticket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;

/** Selects the fixtures of a run; that nothing is there to check is an error, not a success. */
public final class FixtureSelection {
  private final MavenSession session;
  private final Module module;
  private final Path base;
  private final TicketFinder tickets;
  private final boolean allowEmpty;
  private final Set<String> others;
  private final Reading reading;
  private final boolean testsAreSkipped;
  private final List<MixedFiles> mixed = new ArrayList<>();

  /**
   * A selection.
   *
   * @param reading how those are read of which no set says so
   * @param testsAreSkipped whether tests are, which may write lists into the default folders
   * @param others the names of files that are no fixtures, wherever they lie
   */
  public FixtureSelection(
      MavenSession session,
      Module module,
      TicketFinder tickets,
      boolean allowEmpty,
      Reading reading,
      boolean testsAreSkipped,
      Set<String> others) {
    this.testsAreSkipped = testsAreSkipped;
    this.reading = reading;
    this.session = session;
    this.others = others;
    this.module = module;
    this.base = module.base();
    this.tickets = tickets;
    this.allowEmpty = allowEmpty;
  }

  /** The files or patterns of {@code wxcard.files}. */
  public SelectedFiles ofFiles(List<String> patterns, Reading reading)
      throws MojoExecutionException {
    FixtureFinder finder = new FixtureFinder(base, module.bounds(), others);
    List<String> given = ParameterValues.given(patterns);
    if (given.isEmpty()) {
      throw new ConfigurationError("files-none");
    }
    for (String pattern : given) {
      if (pattern.equals(StandardInput.NAME)) {
        Source source = StandardInput.of(session.getRequest().getData());
        finder.addText(StandardInput.NAME, source, reading, tickets.ofRun());
      } else if (!finder.addPattern(pattern, reading, tickets.ofRun()) && !allowEmpty) {
        throw new ConfigurationError("files-missing", pattern, base);
      }
    }
    addMixed("wxcard.files: " + String.join(", ", given), reading, finder.takeNames());
    return some(finder, "no-match.files", String.join(", ", given));
  }

  /** The configured fixture sets. */
  public SelectedFiles ofSets(List<FixtureSet> sets) throws MojoExecutionException {
    FixtureFinder finder = new FixtureFinder(base, module.bounds(), others);
    StringBuilder looked = new StringBuilder();
    for (FixtureSet set : sets) {
      Reading own = ReadingChoice.ofSet(set, reading);
      Terms terms = new Terms(tickets(set), RuleLevels.ofSet(set.rules));
      if (!finder.addSet(set, reading, terms) && !allowEmpty) {
        throw new ConfigurationError(
            set.directory != null && set.directory.exists()
                ? "directory-file"
                : "directory-missing",
            String.valueOf(set.directory));
      }
      String files = shown(set);
      looked.append(looked.isEmpty() ? "" : "; ").append(files);
      addMixed("<fixtureSet>: " + files, own, finder.takeNames());
    }
    return some(finder, "no-match.sets", looked.toString());
  }

  /** The tickets of a set, which replace those of the run. */
  private List<Ticket> tickets(FixtureSet set) throws MojoExecutionException {
    if (set.ticketServerId == null && set.ticketFile == null) {
      return tickets.ofRun();
    }
    Set<Ticket> own = new LinkedHashSet<>();
    if (set.ticketServerId != null) {
      own.add(tickets.ofServer("<ticketServerId>", set.ticketServerId));
    }
    if (set.ticketFile != null) {
      own.addAll(tickets.ofFile("<ticketFile>", module.resolve(set.ticketFile)));
    }
    return List.copyOf(own);
  }

  private static String shown(FixtureSet set) {
    String files = set.directory + " with " + String.join(", ", FixtureFinder.includes(set));
    List<String> excludes = FixtureFinder.excludes(set);
    return excludes.isEmpty() ? files : files + " without " + String.join(", ", excludes);
  }

  private void addMixed(String shown, Reading reading, List<String> names) {
    if (reading.mixed()) {
      mixed.add(new MixedFiles(shown, names));
    }
  }

  /** The folders that are looked into where nothing is configured; none of them need be there. */
  public SelectedFiles ofDefaultFolders() throws MojoExecutionException {
    FixtureFinder finder = new FixtureFinder(base, module.bounds(), others);
    if (!finder.hasDefaultFolder()) {
      return new SelectedFiles(List.of(), List.of());
    }
    finder.addDefaults(reading, tickets.ofRun());
    if (finder.found().isEmpty() && testsAreSkipped) {
      return new SelectedFiles(List.of(), List.of());
    }
    return some(
        finder, "no-match", "**/*.json in " + String.join(", ", FixtureFinder.DEFAULT_FOLDERS));
  }

  private SelectedFiles some(FixtureFinder finder, String otherwise, String looked)
      throws MojoExecutionException {
    List<Fixture> found = finder.found();
    if (found.isEmpty() && !allowEmpty) {
      throw new ConfigurationError(otherwise, looked, base);
    }
    return new SelectedFiles(found, mixed);
  }
}
