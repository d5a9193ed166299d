package io.github.wxcard.maven.input;

import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.ReportSet;
import org.apache.maven.model.Reporting;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Refuses a ticket where Maven would print it. */
public final class TicketRefusal {
  private static final List<String> PROPERTIES = List.of("wxcard.ticket", "wxcard.apiTicket");
  private static final String PLUGIN = "io.github.wxcard:wxcard-maven-plugin";
  private static final Pattern ELEMENT = Pattern.compile("<(ticket|apiTicket)[\\s/>]");

  private TicketRefusal() {}

  /** Looks through the properties, and all that the project configures of the plugin. */
  public static void check(MavenSession session, MavenProject project)
      throws MojoExecutionException {
    for (Properties properties :
        List.of(
            session.getUserProperties(), session.getSystemProperties(), project.getProperties())) {
      for (String name : PROPERTIES) {
        if (properties.getProperty(name) != null) {
          throw refusal(name);
        }
      }
    }
    check(project.getPlugin(PLUGIN));
    PluginManagement management = project.getPluginManagement();
    if (management != null) {
      check(management.getPluginsAsMap().get(PLUGIN));
    }
    Reporting reporting = project.getModel().getReporting();
    if (reporting != null) {
      check(reporting.getReportPluginsAsMap().get(PLUGIN));
    }
  }

  private static void check(@Nullable Plugin plugin) throws MojoExecutionException {
    if (plugin != null) {
      check(plugin.getConfiguration());
      for (PluginExecution execution : plugin.getExecutions()) {
        check(execution.getConfiguration());
      }
    }
  }

  private static void check(@Nullable ReportPlugin plugin) throws MojoExecutionException {
    if (plugin != null) {
      check(plugin.getConfiguration());
      for (ReportSet reports : plugin.getReportSets()) {
        check(reports.getConfiguration());
      }
    }
  }

  private static void check(Object configuration) throws MojoExecutionException {
    Matcher element = ELEMENT.matcher(String.valueOf(configuration));
    if (element.find()) {
      throw refusal("<" + element.group(1) + ">");
    }
  }

  private static MojoExecutionException refusal(String what) {
    return new MojoExecutionException(
        what
            + ": a ticket is a secret, and Maven prints parameters (-X) and command lines stand in"
            + " process lists; use wxcard.ticketFile, the environment variable "
            + TicketFinder.VARIABLE
            + " or wxcard.ticketServerId");
  }
}
