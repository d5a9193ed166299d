package io.github.wxcard.maven;

import io.github.wxcard.fixture.BuildFolder;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.text.ShownFrom;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The module a goal runs in, or the working folder where there is no pom.
 *
 * @param base its folder
 * @param root the folder of the reactor's root
 * @param start the folder from which people see it: where Maven was started, if that is around it
 * @param hasPom whether there is a pom
 * @param bounds the whole project, of which the reactor may be a part
 */
public record Module(Path base, Path root, Path start, boolean hasPom, Bounds bounds) {
  /** A module in a build that was started in the reactor's root. */
  public Module(Path base, Path root, boolean hasPom, Bounds bounds) {
    this(base, root, root, hasPom, bounds);
  }

  public static Module of(MavenSession session, MavenProject project) {
    if (project.getFile() == null) {
      Path working = absolute(new File(session.getExecutionRootDirectory()));
      return new Module(working, working, start(session, working), false, new Bounds(working));
    }
    Path base = absolute(project.getBasedir());
    MavenProject top = session.getTopLevelProject();
    boolean topHasPom = top != null && top.getBasedir() != null;
    Path root = topHasPom ? absolute(top.getBasedir()) : base;
    return new Module(
        base, root, start(session, root), true, new Bounds(whole(session, project, root)));
  }

  /** The topmost folder around a module that is known to be of its project. */
  private static Path whole(MavenSession session, MavenProject project, Path root) {
    Path whole = root;
    List<File> known = new ArrayList<>();
    known.add(session.getRequest().getMultiModuleProjectDirectory());
    for (MavenProject each = project; each != null; each = each.getParent()) {
      known.add(each.getBasedir());
    }
    for (File folder : known) {
      if (folder != null && whole.startsWith(absolute(folder))) {
        whole = absolute(folder);
      }
    }
    return whole;
  }

  private static Path start(MavenSession session, Path root) {
    Properties properties = session.getSystemProperties();
    String working = properties == null ? null : properties.getProperty("user.dir");
    Path start = working == null ? root : absolute(new File(working));
    return root.startsWith(start) ? start : root;
  }

  private static Path absolute(File folder) {
    return folder.toPath().toAbsolutePath().normalize();
  }

  /** A folder for output; {@code otherwise} where none is configured and no pom gives one. */
  public Path directory(@Nullable File configured, String otherwise) {
    return configured == null || configured.getPath().contains("${")
        ? base.resolve(otherwise)
        : resolve(configured);
  }

  /** Where the build of a session writes that judges the module; null without a pom. */
  public @Nullable BuildFolder buildFolder(MavenSession session, MavenProject project) {
    Date began = session.getRequest().getStartTime();
    return !hasPom || began == null
        ? null
        : new BuildFolder(named(Path.of(project.getBuild().getDirectory())), began.toInstant());
  }

  /** A file that a parameter names. */
  public Path resolve(File given) {
    return FileName.given(base, given.getPath());
  }

  /** Where the module stands in the reactor. */
  public ModulePath path() {
    return new ModulePath(FileName.of(root, base));
  }

  /** What findings call a file: its path from the module's folder. */
  public String named(Path path) {
    return FileName.of(base, path.toAbsolutePath().normalize());
  }

  /** Where the module stands in the folder in which Maven was started. */
  public ShownFrom shownFrom() {
    return new ShownFrom(new ModulePath(FileName.of(start, base)));
  }

  /** A path as a person would type it who has started Maven. */
  public String shown(Path path) {
    return FileName.of(start, path.toAbsolutePath().normalize());
  }
}
