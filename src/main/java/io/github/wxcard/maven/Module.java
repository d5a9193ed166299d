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
    Path working = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    File pom = project.getFile();
    if (pom == null) {
      return new Module(working, working, false);
    }
    Path base = project.getBasedir().toPath().toAbsolutePath().normalize();
    Path root =
        session.getTopLevelProject().getBasedir() == null
            ? working
            : session.getTopLevelProject().getBasedir().toPath().toAbsolutePath().normalize();
    return new Module(base, root, true);
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

  /** A path as a person who stands in the reactor's root would type it. */
  String shown(Path path) {
    return shown(root, path);
  }

  private static String shown(Path from, Path to) {
    boolean apart = from.getRoot() != null && !from.getRoot().equals(to.getRoot());
    return (apart ? to : from.relativize(to)).toString().replace(File.separatorChar, '/');
  }
}
