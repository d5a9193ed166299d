package io.github.wxcard.maven.output;

import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.PomConfiguration;
import io.github.wxcard.message.Messages;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * An execution that was set up to check card lists, and found none: alone in its build it must not
 * pass for a check.
 *
 * @param session the build
 * @param project the module
 * @param execution of the goal
 * @param messages in the language of the goal
 */
public record NothingJudged(
    MavenSession session, MavenProject project, MojoExecution execution, Messages messages) {
  /** Properties by which tests are skipped, which may write the lists. */
  private static final List<String> SKIPPING = List.of("skipTests", "maven.test.skip");

  /** The property by which tests are skipped; null where they are not. */
  public static @Nullable String skippingTests(MavenSession session, MavenProject project) {
    for (String name : SKIPPING) {
      for (Properties properties : List.of(session.getUserProperties(), project.getProperties())) {
        String value = properties.getProperty(name);
        if (value != null && (value.isBlank() || value.equalsIgnoreCase("true"))) {
          return name;
        }
      }
    }
    return null;
  }

  /** Why it may come to nothing all the same; null where nothing excuses it. */
  public @Nullable Text excuse() {
    String skipping = skippingTests(session, project);
    if (skipping != null) {
      return Text.of("excuse.tests", skipping);
    }
    return leavesModulesOut() ? Text.of("excuse.modules") : null;
  }

  /** Whether the build is only a part of a larger one that has the same configuration. */
  private boolean leavesModulesOut() {
    boolean some = session.getAllProjects().size() > session.getProjects().size();
    boolean flat = !session.getRequest().isRecursive() && !project.getModules().isEmpty();
    MavenProject parent = project.getParent();
    boolean inherits =
        parent != null
            && parent.getFile() != null
            && !session.getProjects().contains(parent)
            && PomConfiguration.has(parent);
    return some || flat || inherits;
  }

  /** Has the build fail at its end, where it did not before. */
  public void fail() {
    MavenExecutionResult result = session.getResult();
    if (!result.hasExceptions()) {
      String message = Text.of("nothing-judged").in(messages);
      result.addException(
          new LifecycleExecutionException(
              "Failed to execute goal "
                  + execution.getGoal()
                  + " ("
                  + execution.getExecutionId()
                  + "): "
                  + message,
              execution,
              project,
              new ConfigurationError("as-it-is", message)));
    }
  }
}
