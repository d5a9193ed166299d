package io.github.wxcard.maven;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps what is found in the project's folder from being somewhere else: no link may lead out of
 * it. What lies elsewhere is read where somebody names it by its own path.
 *
 * @param project the project's folder
 */
public record Bounds(Path project) {
  public Bounds {
    project = project.toAbsolutePath().normalize();
  }

  /**
   * The folder that no link may lead out of.
   *
   * @param named a file or folder as it was configured or found in the project
   */
  public Path of(Path named) {
    Path normal = named.toAbsolutePath().normalize();
    return real(normal.startsWith(project) ? project : normal);
  }

  /** Whether a link leads out of a folder that was told by {@link #of}. */
  public static boolean leadsOut(Path file, Path within) {
    return !real(file).startsWith(within);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // Nothing is there, or nothing that a link could lead to; the folder of it counts.
      Path folder = path.getParent();
      return folder == null ? path : real(folder).resolve(path.getFileName());
    }
  }
}
