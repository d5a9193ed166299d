package io.github.wxcard.maven;

import io.github.wxcard.engine.Fixture;
import io.github.wxcard.engine.Source;
import io.github.wxcard.engine.Trouble;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.signature.Ticket;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.AbstractScanner;
import org.codehaus.plexus.util.MatchPatterns;
import org.jspecify.annotations.Nullable;

/** Finds the fixtures of a module; one that several patterns match is taken once. */
final class FixtureFinder {
  private static final List<String> JSON = List.of("**/*.json");

  /** The folders that are looked into where nothing is configured. */
  static final List<String> DEFAULT_FOLDERS =
      List.of("src/main/resources/cards", "src/test/resources/cards", "target/cards");

  /** Where the plugin itself writes, unless it is told otherwise. */
  private static final String OWN_FOLDER = "target/wxcard";

  private static final String RESULT = ".add-card-result.json";

  private final Path base;
  private final Path own;
  private final Set<String> others;
  private final Map<Path, Fixture> found = new LinkedHashMap<>();

  FixtureFinder(Path base) {
    this(base, Set.of());
  }

  /**
   * Finds fixtures in a module's folder; files of these other names are none, wherever they lie.
   */
  FixtureFinder(Path base, Set<String> others) {
    this.base = base;
    this.own = base.resolve(OWN_FOLDER).toAbsolutePath().normalize();
    this.others = others;
  }

  List<Fixture> found() {
    return List.copyOf(found.values());
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
  void addDefaults(List<Ticket> tickets) throws MojoExecutionException {
    for (String folder : DEFAULT_FOLDERS) {
      Path directory = base.resolve(folder);
      if (Files.isDirectory(directory)) {
        addFolder(directory, JSON, List.of(), null, tickets);
      }
    }
  }

  /** Adds the fixtures of a configured set; whether its folder exists. */
  boolean addSet(FixtureSet set, List<Ticket> tickets) throws MojoExecutionException {
    File configured = set.directory;
    if (configured == null) {
      throw new MojoExecutionException("<fixtureSet> has no <directory>: name the folder to check");
    }
    Path directory = base.resolve(configured.toPath());
    if (!Files.isDirectory(directory)) {
      return false;
    }
    DocumentKind kind = kind("<kind>", set.kind).orElse(null);
    addFolder(directory, includes(set), excludes(set), kind, tickets);
    return true;
  }

  /** The patterns of the files of a set. */
  static List<String> includes(FixtureSet set) {
    List<String> given = Choices.given(set.includes);
    return given.isEmpty() ? JSON : given;
  }

  /** The patterns of the files that a set does without. */
  static List<String> excludes(FixtureSet set) {
    return Choices.given(set.excludes);
  }

  /**
   * Adds the files that a path or a pattern names, relative to the module; false where a path names
   * nothing.
   */
  boolean addPattern(String pattern, @Nullable DocumentKind kind, List<Ticket> tickets)
      throws MojoExecutionException {
    String slashed = pattern.strip().replace('\\', '/');
    if (slashed.isEmpty()) {
      return true;
    }
    int wildcard = firstWildcard(slashed);
    if (wildcard < 0) {
      Path path = base.resolve(slashed);
      if (Files.isDirectory(path)) {
        addFolder(path, JSON, List.of(), kind, tickets);
        if (slashed.endsWith(".json")) {
          // It has the name of a fixture, and is none: the report says so.
          add(path, kind, tickets);
        }
      } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        add(path, kind, tickets);
      } else {
        return false;
      }
      return true;
    }
    int slash = slashed.lastIndexOf('/', wildcard);
    Path folder = base.resolve(slash < 0 ? "" : slashed.substring(0, slash + 1));
    if (Files.isDirectory(folder)) {
      addFolder(folder, List.of(slashed.substring(slash + 1)), List.of(), kind, tickets);
    }
    return true;
  }

  /** Adds the files of a catalog: a file, a pattern, or a folder; false where it names nothing. */
  boolean addCatalog(File catalog) throws MojoExecutionException {
    Path path = base.resolve(catalog.toPath());
    if (!Files.isDirectory(path)) {
      return addPattern(catalog.getPath(), null, List.of());
    }
    addFolder(path, List.of("**/*.json", "**/*.jsonl"), List.of(), null, List.of());
    return true;
  }

  /** The kind of that name; empty for {@code auto} or none. */
  static Optional<DocumentKind> kind(String parameter, @Nullable String name)
      throws MojoExecutionException {
    if (name == null || name.isBlank() || name.equals("auto")) {
      return Optional.empty();
    }
    Optional<DocumentKind> kind = DocumentKind.of(name);
    if (kind.isEmpty()) {
      List<String> kinds =
          Stream.concat(
                  Stream.of("auto"), Arrays.stream(DocumentKind.values()).map(DocumentKind::id))
              .toList();
      throw new MojoExecutionException(Choices.refusal(parameter, name, kinds));
    }
    return kind;
  }

  /** Whether it names files by a pattern. */
  static boolean isPattern(String text) {
    return firstWildcard(text) >= 0;
  }

  private static int firstWildcard(String pattern) {
    int star = pattern.indexOf('*');
    int mark = pattern.indexOf('?');
    return star < 0 ? mark : mark < 0 ? star : Math.min(star, mark);
  }

  private void addFolder(
      Path directory,
      List<String> includes,
      List<String> excludes,
      @Nullable DocumentKind kind,
      List<Ticket> tickets)
      throws MojoExecutionException {
    Walk walk = new Walk(directory, patterns(includes), patterns(excludes));
    try {
      Files.walkFileTree(
          directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot look into " + directory + ": " + Trouble.of(e), e);
    }
    boolean asked = isOwn(directory);
    for (Path path : walk.matched) {
      if (asked || !isOwn(path)) {
        add(path, kind, tickets);
      }
    }
  }

  /** Whether a path leads into the plugin's own folder: who wants it names it. */
  private boolean isOwn(Path path) {
    return path.toAbsolutePath().normalize().startsWith(own);
  }

  private static MatchPatterns patterns(List<String> patterns) {
    List<String> system = new ArrayList<>();
    for (String pattern : patterns) {
      String path = pattern.replace('/', File.separatorChar);
      system.add(path.endsWith(File.separator) ? path + "**" : path);
    }
    return MatchPatterns.from(system);
  }

  private void add(Path path, @Nullable DocumentKind kind, List<Ticket> tickets) {
    Path normal = path.toAbsolutePath().normalize();
    String name = name(normal);
    if (others.contains(name)) {
      return;
    }
    DocumentKind settled = DocumentKind.ofFileName(name).orElse(kind);
    found.putIfAbsent(
        identity(normal),
        new Fixture(name, Source.of(normal), settled, tickets, requestOf(normal)));
  }

  /** The list that a result answers stands beside it under the same name. */
  private static @Nullable Source requestOf(Path result) {
    String name = String.valueOf(result.getFileName());
    if (!name.endsWith(RESULT)) {
      return null;
    }
    Path request =
        result.resolveSibling(
            name.substring(0, name.length() - RESULT.length()) + ".add-card.json");
    return Files.isRegularFile(request) ? Source.of(request) : null;
  }

  private String name(Path normal) {
    Path root = base.toAbsolutePath().normalize();
    boolean sameRoot = normal.getRoot() == null || normal.getRoot().equals(root.getRoot());
    return (sameRoot ? root.relativize(normal) : normal)
        .toString()
        .replace(File.separatorChar, '/');
  }

  /** The file itself, by whatever name it is reached; of one that cannot be reached, its name. */
  private static Path identity(Path normal) {
    try {
      return normal.toRealPath();
    } catch (IOException e) {
      return normal;
    }
  }

  /** Collects what matches, also what cannot be read: that is for the report to say. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private static final MatchPatterns UNINTERESTING =
        patterns(List.of(AbstractScanner.DEFAULTEXCLUDES));

    private final Path directory;
    private final MatchPatterns includes;
    private final MatchPatterns excludes;
    private final TreeSet<Path> matched = new TreeSet<>();

    Walk(Path directory, MatchPatterns includes, MatchPatterns excludes) {
      this.directory = directory;
      this.includes = includes;
      this.excludes = excludes;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      // A folder with the name of a fixture is a mistake that somebody wants to hear of.
      if (!path.equals(directory) && path.toString().endsWith(".json")) {
        take(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      take(path);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
      if (path.equals(directory)) {
        throw cause;
      }
      if (Files.isDirectory(path) && !(cause instanceof java.nio.file.FileSystemLoopException)) {
        if (!isExcluded(path)) {
          matched.add(path);
        }
      } else {
        take(path);
      }
      return FileVisitResult.CONTINUE;
    }

    private void take(Path path) {
      if (includes.matches(name(path), true) && !isExcluded(path)) {
        matched.add(path);
      }
    }

    private boolean isExcluded(Path path) {
      return excludes.matches(name(path), true) || UNINTERESTING.matches(name(path), true);
    }

    private String name(Path path) {
      return directory.relativize(path).toString();
    }
  }
}
