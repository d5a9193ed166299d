package io.github.wxcard.maven;

import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.PomConfiguration.Element;
import io.github.wxcard.secret.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What is meant by a command line or a pom and comes to nothing, or to something else, in Maven: it
 * passes over names that it does not know, and takes any word but {@code true} for false.
 */
public final class CommandLine {
  private static final String PREFIX = "wxcard.";

  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private final Map<String, Parameter> byProperty = new TreeMap<>();
  private final Map<String, Parameter> byName = new TreeMap<>();

  /** What a goal is given. */
  public CommandLine(MavenSession session, MavenProject project, MojoExecution execution) {
    this.session = session;
    this.project = project;
    this.execution = execution;
    MojoDescriptor goal = execution.getMojoDescriptor();
    for (MojoDescriptor each : goal.getPluginDescriptor().getMojos()) {
      for (Parameter parameter : each.getParameters()) {
        add(parameter);
      }
    }
  }

  private void add(Parameter parameter) {
    byName.put(parameter.getName(), parameter);
    if (parameter.getAlias() != null) {
      byName.put(parameter.getAlias(), parameter);
    }
    String expression = parameter.getExpression();
    if (expression != null && expression.startsWith("${" + PREFIX)) {
      byProperty.put(expression.substring(2, expression.length() - 1), parameter);
    }
  }

  /** Refuses what cannot be meant. */
  public void check() throws ConfigurationError {
    Set<String> names = given(session.getUserProperties());
    names.addAll(given(project.getProperties()));
    for (String name : names) {
      if (!byProperty.containsKey(name)) {
        Text hint = ParameterValues.hint(name, byProperty.keySet());
        // Other names may be those of the project.
        if (!hint.equals(Text.of("nothing"))) {
          throw new ConfigurationError("no-parameter", Printable.of(name), hint);
        }
      }
    }
    for (Element element : PomConfiguration.of(project, execution)) {
      checkElement(element);
    }
    for (Properties properties : List.of(session.getUserProperties(), project.getProperties())) {
      for (Map.Entry<String, Parameter> known : byProperty.entrySet()) {
        String value = properties.getProperty(known.getKey());
        if (value != null) {
          checkValue(known.getKey(), known.getValue(), value);
        }
      }
    }
  }

  private void checkElement(Element element) throws ConfigurationError {
    Parameter parameter = byName.get(element.name());
    if (parameter == null) {
      Text hint = ParameterValues.hint(element.name(), byName.keySet());
      throw new ConfigurationError("no-element", Printable.of(element.name()), hint);
    }
    checkValue("<" + element.name() + ">", parameter, element.text());
  }

  private static void checkValue(String name, Parameter parameter, String value)
      throws ConfigurationError {
    boolean word = !value.isBlank() && !value.contains("${");
    if (parameter.getType().equals("boolean") && word && !isBoolean(value)) {
      throw new ConfigurationError("no-boolean", name, Printable.of(value));
    }
  }

  private static boolean isBoolean(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }

  /** What to say of each property of the command line over which the pom has its way. */
  public List<Text> overridden() {
    List<Text> all = new ArrayList<>();
    List<Element> elements = PomConfiguration.of(project, execution);
    for (String name : given(session.getUserProperties())) {
      Parameter parameter = byProperty.get(name);
      String value = session.getUserProperties().getProperty(name);
      for (Element element : parameter == null ? List.<Element>of() : elements) {
        if (isOf(parameter, element) && !element.text().equals(value)) {
          all.add(
              Text.of(
                  "overridden",
                  name,
                  Printable.of(value),
                  element.name(),
                  Printable.of(element.text())));
        }
      }
    }
    return all;
  }

  private boolean isOf(@Nullable Parameter parameter, Element element) {
    Parameter same = byName.get(element.name());
    return parameter != null && same != null && same.getName().equals(parameter.getName());
  }

  /** The properties that seem to be meant for the plugin. */
  private static Set<String> given(Properties properties) {
    Set<String> names = new TreeSet<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * How many modules a goal leaves out that is named on the command line: Maven runs one that needs
   * no project for the first project alone.
   */
  public int modulesLeftOut() {
    boolean named = execution.getSource() == MojoExecution.Source.CLI;
    boolean once = named && !execution.getMojoDescriptor().isProjectRequired();
    boolean first = once && project.equals(session.getTopLevelProject());
    return first ? session.getProjects().size() - 1 : 0;
  }
}
