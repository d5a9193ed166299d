package io.github.wxcard.maven.input;

import io.github.wxcard.maven.Bounds;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.codehaus.plexus.util.AbstractScanner;
import org.codehaus.plexus.util.MatchPatterns;

/**
 * Collects the files in a folder, at any depth, that match patterns, also what cannot be read: that
 * is for the report to say.
 *
 * <p>Links are followed, but each folder is visited once, however many lead to it, as the number of
 * ways through them doubles with each. It has its own path where it lies in the folder itself, and
 * otherwise that of the link that comes first, whatever order the system lists them in.
 */
final class FolderWalk {
  private static final MatchPatterns UNINTERESTING =
      FileSearch.patterns(List.of(AbstractScanner.DEFAULTEXCLUDES));

  private final Path folder;
  private final Path within;
  private final MatchPatterns includes;
  private final MatchPatterns excludes;
  private final SortedSet<Path> matched = new TreeSet<>();
  private final SortedSet<Path> links = new TreeSet<>();
  private final Set<Path> visited = new HashSet<>();

  /**
   * A walk.
   *
   * @param within the real folder that no link may lead out of: what is there is not looked for,
   *     and the report says so of the link
   */
  FolderWalk(Path folder, Path within, MatchPatterns includes, MatchPatterns excludes) {
    this.folder = folder;
    this.within = within;
    this.includes = includes;
    this.excludes = excludes;
  }

  /**
   * The files, in the order of their paths.
   *
   * @throws IOException where the folder itself cannot be read
   */
  SortedSet<Path> files() throws IOException {
    if (Bounds.leadsOut(folder, within)) {
      takeFolder(folder);
      return matched;
    }
    walk(folder);
    while (!links.isEmpty()) {
      Path link = links.first();
      links.remove(link);
      try {
        walk(link);
      } catch (IOException e) {
        takeFolder(link);
      }
    }
    return matched;
  }

  /** Goes through a folder, or the one that a link leads to, and notes the links in it. */
  private void walk(Path shown) throws IOException {
    Path root = shown.toRealPath();
    Files.walkFileTree(root, new Visit(root, shown));
  }

  private void take(Path path) {
    if (includes.matches(name(path), true) && !isExcluded(path)) {
      matched.add(path);
    }
  }

  /** Takes a folder of which nobody can tell whether there are fixtures in it. */
  private void takeFolder(Path path) {
    if (!isExcluded(path)) {
      matched.add(path);
    }
  }

  private boolean isExcluded(Path path) {
    return excludes.matches(name(path), true) || UNINTERESTING.matches(name(path), true);
  }

  private String name(Path path) {
    return folder.relativize(path).toString();
  }

  /** Goes through what lies under one real folder, and shows it under another path. */
  private final class Visit extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path shownRoot;

    Visit(Path root, Path shownRoot) {
      this.root = root;
      this.shownRoot = shownRoot;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return visited.add(path) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink() && Files.isDirectory(path)) {
        takeLink(path);
      } else {
        take(shown(path));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException cause) throws IOException {
      if (path.equals(root)) {
        throw cause;
      }
      if (Files.isDirectory(path)) {
        takeFolder(shown(path));
      } else {
        take(shown(path));
      }
      return FileVisitResult.CONTINUE;
    }

    private void takeLink(Path path) {
      if (Bounds.leadsOut(path, within)) {
        takeFolder(shown(path));
      } else {
        links.add(shown(path));
      }
    }

    private Path shown(Path path) {
      return shownRoot.resolve(root.relativize(path));
    }
  }
}
