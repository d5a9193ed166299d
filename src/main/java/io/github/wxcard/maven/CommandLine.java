package io.github.wxcard.maven;

import io.github.wxcard.model.Nearest;
import io.github.wxcard.secret.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;

/** What was meant by the command line and comes to nothing, or to something else, in Maven. */
public final class CommandLine {
  private static final String PREFIX = "wxcard.";

  private CommandLine() {}

  /**
   * What to say of properties that are no parameters and nearly have the name of one: Maven passes
   * over them. Other names may be those of the project.
   */
  public static List<String> misspelled(MavenSession session, MojoExecution execution) {
    Set<String> given = given(session);
    Set<String> parameters = given.isEmpty() ? Set.of() : parameters(execution.getMojoDescriptor());
    List<String> hints = new ArrayList<>();
    for (String name : given) {
      String hint = parameters.contains(name) ? "" : Nearest.hint(name, parameters);
      if (!hint.isEmpty()) {
        hints.add(Printable.of(name) + " is no parameter" + hint);
      }
    }
    return hints;
  }

  /** The properties that seem to be meant for the plugin. */
  private static Set<String> given(MavenSession session) {
    Set<String> names = new TreeSet<>();
    for (String name : session.getUserProperties().stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The parameters of all goals of the plugin that can be set there. */
  private static Set<String> parameters(MojoDescriptor goal) {
    Set<String> names = new TreeSet<>();
    for (MojoDescriptor each : goal.getPluginDescriptor().getMojos()) {
      for (Parameter parameter : each.getParameters()) {
        String expression = parameter.getExpression();
        if (expression != null && expression.startsWith("${" + PREFIX)) {
          names.add(expression.substring(2, expression.length() - 1));
        }
      }
    }
    return names;
  }

  /**
   * How many modules a goal leaves out that is named on the command line: Maven runs one that needs
   * no project for the first project alone.
   */
  public static int modulesLeftOut(
      MavenSession session, MavenProject project, MojoExecution execution) {
    boolean named = execution.getSource() == MojoExecution.Source.CLI;
    boolean once = named && !execution.getMojoDescriptor().isProjectRequired();
    boolean first = once && project.equals(session.getTopLevelProject());
    return first ? session.getProjects().size() - 1 : 0;
  }
}
