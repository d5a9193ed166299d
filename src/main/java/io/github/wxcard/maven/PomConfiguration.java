package io.github.wxcard.maven;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.ReportSet;
import org.apache.maven.model.Reporting;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What a pom configures of the plugin.
 *
 * <p>Mavens keep it in classes of their own, which differ from version to version; their text is
 * XML in all of them.
 */
public final class PomConfiguration {
  private static final String PLUGIN = "io.github.wxcard:wxcard-maven-plugin";

  /**
   * An element right under {@code <configuration>}.
   *
   * @param name its name
   * @param text what stands in it; of what stands in elements within it, all, with commas between
   */
  public record Element(String name, String text) {}

  private PomConfiguration() {}

  /** All that a project says of the plugin, each a piece of XML. */
  public static List<String> all(MavenProject project) {
    List<String> all = new ArrayList<>();
    add(all, project.getPlugin(PLUGIN));
    add(all, managed(project));
    Reporting reporting = project.getModel().getReporting();
    ReportPlugin report = reporting == null ? null : reporting.getReportPluginsAsMap().get(PLUGIN);
    if (report != null) {
      add(all, report.getConfiguration());
      for (ReportSet set : report.getReportSets()) {
        add(all, set.getConfiguration());
      }
    }
    return all;
  }

  /** Whether a project has the plugin in its build. */
  public static boolean has(MavenProject project) {
    return project.getPlugin(PLUGIN) != null;
  }

  /** The elements that an execution of a goal has. */
  public static List<Element> of(MavenProject project, MojoExecution execution) {
    Plugin own = project.getPlugin(PLUGIN);
    Plugin plugin = own == null ? managed(project) : own;
    if (plugin == null) {
      return List.of();
    }
    PluginExecution configured = plugin.getExecutionsAsMap().get(execution.getExecutionId());
    Object configuration =
        configured == null ? plugin.getConfiguration() : configured.getConfiguration();
    return configuration == null ? List.of() : elements(configuration.toString());
  }

  private static @Nullable Plugin managed(MavenProject project) {
    PluginManagement management = project.getPluginManagement();
    return management == null ? null : management.getPluginsAsMap().get(PLUGIN);
  }

  private static void add(List<String> all, @Nullable Plugin plugin) {
    if (plugin != null) {
      add(all, plugin.getConfiguration());
      for (PluginExecution execution : plugin.getExecutions()) {
        add(all, execution.getConfiguration());
      }
    }
  }

  private static void add(List<String> all, @Nullable Object configuration) {
    if (configuration != null) {
      all.add(configuration.toString());
    }
  }

  /** The elements right under the root of a piece of XML. */
  public static List<Element> elements(String xml) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      try {
        return elements(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Maven's configuration of the plugin is no XML", e);
    }
  }

  private static List<Element> elements(XMLStreamReader reader) throws XMLStreamException {
    List<Element> elements = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    String name = null;
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth == 2) {
            name = reader.getLocalName();
            texts.clear();
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          String text = reader.getText().strip();
          if (!text.isEmpty()) {
            texts.add(text);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 2) {
            elements.add(new Element(Objects.requireNonNull(name), String.join(",", texts)));
          }
          depth--;
        }
        default -> {
          // Comments say nothing to Maven either.
        }
      }
    }
    return elements;
  }
}
