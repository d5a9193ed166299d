package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.maven.Bounds;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.FileName;
import io.github.wxcard.secret.Printable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.MatchPatterns;

/** Finds files of a module by folders and patterns, in the order of their paths. */
public final class FileSearch {
  /** What fixtures look like. */
  static final List<String> JSON = List.of("**/*.json");

  private static final List<String> PAYLOADS = List.of("**/*.json", "**/*.jsonl");

  /** Where the plugin itself writes, unless it is told otherwise. */
  private static final String OWN_FOLDER = "target/wxcard";

  private final Path base;
  private final Bounds bounds;
  private final Path own;

  /** Searches from a module's folder on. */
  public FileSearch(Path base, Bounds bounds) {
    this.base = base;
    this.bounds = bounds;
    this.own = base.resolve(OWN_FOLDER).toAbsolutePath().normalize();
  }

  /**
   * The files that a path or a pattern names, relative to the module: of a folder all that look
   * like fixtures. Empty where a path names nothing.
   */
  Optional<List<Path>> named(String pattern) throws MojoExecutionException {
    String slashed = pattern.strip().replace('\\', '/');
    if (slashed.isEmpty()) {
      return Optional.of(List.of());
    }
    int wildcard = firstWildcard(slashed);
    if (wildcard < 0) {
      return plain(slashed);
    }
    int slash = slashed.lastIndexOf('/', wildcard);
    Path folder = beginning(pattern);
    return Optional.of(
        Files.isDirectory(folder)
            ? inFolder(folder, List.of(slashed.substring(slash + 1)), List.of())
            : List.of());
  }

  /** What a path or a pattern names before the first part of it that is one. */
  public Path beginning(String pattern) throws MojoExecutionException {
    String slashed = pattern.strip().replace('\\', '/');
    int wildcard = firstWildcard(slashed);
    int slash = slashed.lastIndexOf('/', wildcard);
    String plain = wildcard < 0 ? slashed : slash < 0 ? "" : slashed.substring(0, slash + 1);
    try {
      return FileName.given(base, plain);
    } catch (InvalidPathException e) {
      throw new ConfigurationError(
          e, Text.of("no-such-name", Printable.line(pattern), e.getReason()));
    }
  }

  private Optional<List<Path>> plain(String slashed) throws MojoExecutionException {
    Path path = beginning(slashed);
    if (!Files.isDirectory(path)) {
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(List.of(path))
          : Optional.empty();
    }
    List<Path> files = new ArrayList<>(inFolder(path, JSON, List.of()));
    if (slashed.endsWith(".json")) {
      // It has the name of a fixture, and is none: the report says so.
      files.add(path);
    }
    return Optional.of(files);
  }

  /**
   * The files of a catalog: a file, those of a pattern, or what looks like payloads in a folder.
   */
  public List<Path> payloads(File catalog) throws MojoExecutionException {
    Path path = FileName.given(base, catalog.getPath());
    return Files.isDirectory(path)
        ? inFolder(path, PAYLOADS, List.of())
        : named(catalog.getPath()).orElse(List.of());
  }

  /** The files in a folder, at any depth, that match one of these patterns and none of those. */
  List<Path> inFolder(Path directory, List<String> includes, List<String> excludes)
      throws MojoExecutionException {
    FolderWalk walk =
        new FolderWalk(directory, bounds.of(directory), patterns(includes), patterns(excludes));
    List<Path> files;
    try {
      files = new ArrayList<>(walk.files());
    } catch (IOException e) {
      throw new ConfigurationError(e, Text.of("folder", directory, IoReason.of(e)));
    }
    if (!isOwn(directory)) {
      files.removeIf(this::isOwn);
    }
    return files;
  }

  /** Whether it names files by a pattern. */
  public static boolean isPattern(String text) {
    return firstWildcard(text) >= 0;
  }

  private static int firstWildcard(String pattern) {
    int star = pattern.indexOf('*');
    int mark = pattern.indexOf('?');
    return star < 0 ? mark : mark < 0 ? star : Math.min(star, mark);
  }

  /** Whether a path leads into the plugin's own folder: who wants it names it. */
  private boolean isOwn(Path path) {
    return path.toAbsolutePath().normalize().startsWith(own);
  }

  /** Patterns with slashes as those of the system; one that ends in a slash means all below. */
  static MatchPatterns patterns(List<String> patterns) {
    List<String> system = new ArrayList<>();
    for (String pattern : patterns) {
      String path = pattern.replace('/', File.separatorChar);
      system.add(path.endsWith(File.separator) ? path + "**" : path);
    }
    return MatchPatterns.from(system);
  }
}
