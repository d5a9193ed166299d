package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.Bounds;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.FileName;
import io.github.wxcard.maven.ParameterValues;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.model.Severity;
import io.github.wxcard.signature.Ticket;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Finds the fixtures of a module; one that several patterns match is taken once. */
public final class FixtureFinder {
  /** The folders that are looked into where nothing is configured. */
  public static final List<String> DEFAULT_FOLDERS =
      List.of("src/main/resources/cards", "src/test/resources/cards", "target/cards");

  private static final String RESULT = ".add-card-result.json";

  private final Path base;
  private final FileSearch search;
  private final Set<String> others;
  private final Bounds bounds;
  private final Map<Path, Fixture> found = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * What fixtures are judged with.
   *
   * @param tickets the candidates for their signatures
   * @param levels of rules, by id, over those of the run
   */
  public record Terms(List<Ticket> tickets, Map<String, Severity> levels) {
    public Terms {
      tickets = List.copyOf(tickets);
      levels = Map.copyOf(levels);
    }
  }

  /**
   * Finds fixtures in a module's folder; files of these other names are none, wherever they lie.
   */
  public FixtureFinder(Path base, Bounds bounds, Set<String> others) {
    this.base = base;
    this.bounds = bounds;
    this.search = new FileSearch(base, bounds);
    this.others = others;
  }

  public List<Fixture> found() {
    return List.copyOf(found.values());
  }

  /** What the files are called that were added since the last call, those found before too. */
  List<String> takeNames() {
    List<String> taken = List.copyOf(names);
    names.clear();
    return taken;
  }

  /** Whether any of the folders exists that are looked into by default. */
  boolean hasDefaultFolder() {
    for (String folder : DEFAULT_FOLDERS) {
      if (Files.isDirectory(base.resolve(folder))) {
        return true;
      }
    }
    return false;
  }

  /** Adds the fixtures of the folders that are looked into by default. */
  void addDefaults(Reading reading, List<Ticket> tickets) throws MojoExecutionException {
    for (String folder : DEFAULT_FOLDERS) {
      Path directory = base.resolve(folder);
      if (Files.isDirectory(directory)) {
        addAll(
            directory,
            search.inFolder(directory, FileSearch.JSON, List.of()),
            reading,
            new Terms(tickets, Map.of()));
      }
    }
  }

  /** Adds the fixtures of a configured set; whether its folder exists. */
  public boolean addSet(FixtureSet set, Reading otherwise, Terms terms)
      throws MojoExecutionException {
    File configured = set.directory;
    if (configured == null) {
      throw new ConfigurationError("no-directory");
    }
    Path directory = FileName.given(base, configured.getPath());
    if (!Files.isDirectory(directory)) {
      return false;
    }
    Reading reading = ReadingChoice.ofSet(set, otherwise);
    addAll(directory, search.inFolder(directory, includes(set), excludes(set)), reading, terms);
    return true;
  }

  /** The patterns of the files of a set. */
  static List<String> includes(FixtureSet set) {
    List<String> given = ParameterValues.given(set.includes);
    return given.isEmpty() ? FileSearch.JSON : given;
  }

  /** The patterns of the files that a set does without. */
  static List<String> excludes(FixtureSet set) {
    return ParameterValues.given(set.excludes);
  }

  /**
   * Adds the files that a path or a pattern names, relative to the module; false where a path names
   * nothing.
   */
  public boolean addPattern(String pattern, Reading reading, List<Ticket> tickets)
      throws MojoExecutionException {
    Optional<List<Path>> named = search.named(pattern);
    Terms terms = new Terms(tickets, Map.of());
    addAll(search.beginning(pattern), named.orElse(List.of()), reading, terms);
    return named.isPresent();
  }

  /** Adds a text that is no file. */
  void addText(String name, Source source, Reading reading, List<Ticket> tickets) {
    found.putIfAbsent(
        base.resolve(name),
        new Fixture(name, source, reading.withSyntax(Syntax.TEXT), tickets, null));
    names.add(name);
  }

  private void addAll(Path named, List<Path> paths, Reading reading, Terms terms) {
    Path within = bounds.of(named);
    for (Path path : paths) {
      add(within, path, reading, terms);
    }
  }

  private void add(Path within, Path path, Reading reading, Terms terms) {
    Path normal = path.toAbsolutePath().normalize();
    String name = name(normal);
    if (others.contains(name)) {
      return;
    }
    Reading own =
        reading
            .withSyntax(Syntax.ofFileName(name))
            .withKind(DocumentKind.ofFileName(name).orElse(reading.kind()));
    Fixture fixture =
        new Fixture(
            name,
            Source.within(within, normal),
            own,
            terms.tickets(),
            requestOf(within, normal),
            terms.levels());
    Fixture before = found.putIfAbsent(identity(within, normal), fixture);
    names.add(before == null ? name : before.name());
  }

  /** The list that a result answers stands beside it under the same name. */
  private static @Nullable Source requestOf(Path within, Path result) {
    String name = String.valueOf(result.getFileName());
    if (!name.endsWith(RESULT)) {
      return null;
    }
    Path request = FileName.sibling(result, RESULT, ".add-card.json");
    return Files.isRegularFile(request) ? Source.within(within, request) : null;
  }

  private String name(Path normal) {
    return FileName.of(base.toAbsolutePath().normalize(), normal);
  }

  /** The file itself, by whatever name it is reached; of one that is not to be read, its name. */
  private static Path identity(Path within, Path normal) {
    try {
      Path real = normal.toRealPath();
      return real.startsWith(within) ? real : normal;
    } catch (IOException e) {
      return normal;
    }
  }
}
