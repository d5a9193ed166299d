package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.ParameterValues;
import io.github.wxcard.model.Reading;
import io.github.wxcard.signature.Ticket;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private final List<MixedFiles> mixed = new ArrayList<>();

  /**
   * A selection.
   *
   * @param others the names of files that are no fixtures, wherever they lie
   */
  public FixtureSelection(
      MavenSession session,
      Module module,
      TicketFinder tickets,
      boolean allowEmpty,
      Set<String> others) {
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
      throw new MojoExecutionException(
          "wxcard.files: it names no file; leave it out, or name some");
    }
    for (String pattern : given) {
      if (pattern.equals(StandardInput.NAME)) {
        Source source = StandardInput.of(session.getRequest().getData());
        finder.addText(StandardInput.NAME, source, reading, tickets.ofRun());
      } else if (!finder.addPattern(pattern, reading, tickets.ofRun()) && !allowEmpty) {
        throw new MojoExecutionException(
            "wxcard.files: there is no "
                + pattern
                + " (in "
                + base
                + "); correct it, or set wxcard.allowEmpty=true");
      }
    }
    addMixed("wxcard.files: " + String.join(", ", given), reading, finder.takeNames());
    return some(finder, "wxcard.files: no file matches " + String.join(", ", given));
  }

  /** The configured fixture sets. */
  public SelectedFiles ofSets(List<FixtureSet> sets) throws MojoExecutionException {
    FixtureFinder finder = new FixtureFinder(base, module.bounds(), others);
    StringBuilder looked = new StringBuilder();
    for (FixtureSet set : sets) {
      List<Ticket> own =
          set.ticketServerId == null
              ? tickets.ofRun()
              : List.of(tickets.ofServer("<ticketServerId>", set.ticketServerId));
      if (!finder.addSet(set, own) && !allowEmpty) {
        throw new MojoExecutionException(
            "<fixtureSet>: the directory "
                + set.directory
                + (set.directory != null && set.directory.exists()
                    ? " is a file"
                    : " does not exist")
                + "; correct it, or set wxcard.allowEmpty=true");
      }
      String files = shown(set);
      looked.append(looked.isEmpty() ? "" : "; ").append(files);
      addMixed("<fixtureSet>: " + files, ReadingChoice.ofSet(set), finder.takeNames());
    }
    return some(finder, "<fixtureSets>: no file matches: " + looked);
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
    finder.addDefaults(tickets.ofRun());
    return some(
        finder, "no file matches **/*.json in " + String.join(", ", FixtureFinder.DEFAULT_FOLDERS));
  }

  private SelectedFiles some(FixtureFinder finder, String otherwise) throws MojoExecutionException {
    List<Fixture> found = finder.found();
    if (found.isEmpty() && !allowEmpty) {
      throw new MojoExecutionException(
          otherwise + " (in " + base + "); correct it, or set wxcard.allowEmpty=true");
    }
    return new SelectedFiles(found, mixed);
  }
}
