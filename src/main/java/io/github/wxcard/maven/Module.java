package io.github.wxcard.maven;

import io.github.wxcard.report.ModulePath;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The module a goal runs in, or the working folder where there is no pom.
 *
 * @param base its folder
 * @param root the folder of the reactor's root
 * @param hasPom whether there is a pom
 */
record Module(Path base, Path root, boolean hasPom) {
  static Module of(MavenSession session, MavenProject project) {
    if (project.getFile() == null) {
      Path working = absolute(new File(session.getExecutionRootDirectory()));
      return new Module(working, working, false);
    }
    Path base = absolute(project.getBasedir());
    MavenProject top = session.getTopLevelProject();
    boolean topHasPom = top != null && top.getBasedir() != null;
    return new Module(base, topHasPom ? absolute(top.getBasedir()) : base, true);
  }

  private static Path absolute(File folder) {
    return folder.toPath().toAbsolutePath().normalize();
  }

  /** A folder for output; {@code otherwise} where none is configured and no pom gives one. */
  Path directory(@Nullable File configured, String otherwise) {
    return configured == null || configured.getPath().contains("${")
        ? base.resolve(otherwise)
        : base.resolve(configured.toPath());
  }

  /** Where the module stands in the reactor. */
  ModulePath path() {
    return new ModulePath(shown(root, base));
  }

  /** What findings call a file: its path from the module's folder. */
  String named(Path path) {
    return shown(base, path.toAbsolutePath().normalize());
  }

  /** A path as a person who stands in the reactor's root would type it. */
  String shown(Path path) {
    return shown(root, path);
  }

  /** One path from another, both normal; as it is where there is no way from one to the other. */
  static String shown(Path from, Path to) {
    boolean apart = from.getRoot() != null && !from.getRoot().equals(to.getRoot());
    return (apart ? to : from.relativize(to)).toString().replace(File.separatorChar, '/');
  }
}
