package io.github.wxcard.maven.goal;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Runs a goal that was named on the command line for the modules that Maven leaves out, each with
 * its own configuration: Maven runs a goal that can do without a project for the first one alone.
 */
@Named
final class OtherModules {
  private final LifecycleExecutor lifecycle;
  private final BuildPluginManager plugins;

  @Inject
  OtherModules(LifecycleExecutor lifecycle, BuildPluginManager plugins) {
    this.lifecycle = lifecycle;
    this.plugins = plugins;
  }

  /** The goal cannot be had for a module, whatever it would have come to. */
  static final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    UnavailableException(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Runs a goal for all projects of a session but one.
   *
   * @return what failed, in the order of the modules
   */
  List<MojoFailureException> run(MavenSession session, MavenProject done, MojoExecution execution)
      throws UnavailableException, MojoExecutionException {
    List<MojoFailureException> failures = new ArrayList<>();
    for (MavenProject project : session.getProjects()) {
      if (!project.equals(done)) {
        try {
          runFor(session, project, execution);
        } catch (MojoFailureException e) {
          failures.add(e);
        }
      }
    }
    return failures;
  }

  private void runFor(MavenSession session, MavenProject project, MojoExecution execution)
      throws UnavailableException, MojoFailureException, MojoExecutionException {
    MavenSession own = session.clone();
    own.setCurrentProject(project);
    try {
      for (MojoExecution each :
          lifecycle.calculateExecutionPlan(own, true, task(execution)).getMojoExecutions()) {
        plugins.executeMojo(own, each);
      }
    } catch (MojoFailureException | MojoExecutionException e) {
      throw e;
    } catch (Exception e) {
      throw new UnavailableException(e);
    }
  }

  private static String task(MojoExecution execution) {
    Plugin plugin = execution.getPlugin();
    String goal = plugin.getKey() + ":" + plugin.getVersion() + ":" + execution.getGoal();
    String id = execution.getExecutionId();
    return id == null || id.equals("default-cli") ? goal : goal + "@" + id;
  }
}
