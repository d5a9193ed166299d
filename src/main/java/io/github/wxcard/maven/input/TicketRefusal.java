package io.github.wxcard.maven.input;

import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.PomConfiguration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Refuses a ticket where Maven would print it. */
public final class TicketRefusal {
  private static final List<String> PROPERTIES = List.of("wxcard.ticket", "wxcard.apiTicket");
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
    for (String configuration : PomConfiguration.all(project)) {
      Matcher element = ELEMENT.matcher(configuration);
      if (element.find()) {
        throw refusal("<" + element.group(1) + ">");
      }
    }
  }

  private static MojoExecutionException refusal(String what) {
    return new ConfigurationError("ticket-in-the-open", what);
  }
}
