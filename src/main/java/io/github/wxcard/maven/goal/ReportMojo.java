package io.github.wxcard.maven.goal;

import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.WholeFile;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.maven.output.ReactorRun;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.html.HtmlFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the HTML report as a page of the Maven site. Wrong cards fail no build here.
 *
 * <p>The page stands for itself, as it does outside of a site.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends ValidationGoal implements MavenReport {
  private static final String NAME = "wxcard";

  /**
   * Whether the page of the outermost project tells of all modules. It is written when the build is
   * done.
   */
  @Parameter(property = "aggregate", defaultValue = "false")
  boolean aggregate;

  /** Where the page goes. */
  @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
  @Nullable File siteDirectory;

  @Inject
  ReportMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void execute(Module module, Wording wording) throws MojoExecutionException {
    ReactorRun reactor = ReactorRun.of(session, getLog());
    Path target = module.directory(siteDirectory, "target/site").resolve(NAME + ".html");
    if (!reactor.has(module.path())) {
      Optional<Outcome> outcome = outcome(module, wording);
      outcome.ifPresent(judged -> reactor.add(execution.getExecutionId(), judged));
    }
    if (isAggregator()) {
      reactor.aggregate(target, wording.language());
      return;
    }
    List<Outcome> outcomes = reactor.of(module.path(), wording.language());
    if (!outcomes.isEmpty()) {
      write(outcomes, target);
      getLog().info(wording.messages().console("report", module.shown(target)));
    }
  }

  @Override
  public void generate(@Nullable Sink sink, Locale locale) throws MavenReportException {
    if (language == null && !locale.getLanguage().isEmpty()) {
      language = Language.of(locale).tag();
    }
    try {
      execute();
    } catch (MojoExecutionException | MojoFailureException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
  }

  @Override
  public boolean canGenerateReport() throws MavenReportException {
    try {
      if (skip) {
        return false;
      }
      Module module = Module.of(session, project);
      learnTickets(module);
      return isAggregator() || hasFixtures(module);
    } catch (MojoExecutionException e) {
      MojoExecutionException shown = shown(e);
      throw new MavenReportException(shown.getMessage(), shown);
    }
  }

  @Override
  public boolean isExternalReport() {
    return true;
  }

  @Override
  @Deprecated // Its interface still demands it.
  public String getOutputName() {
    return NAME;
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return text("site.name", locale);
  }

  @Override
  public String getDescription(Locale locale) {
    return text("site.description", locale);
  }

  @Override
  public void setReportOutputDirectory(File directory) {
    siteDirectory = directory;
  }

  @Override
  public @Nullable File getReportOutputDirectory() {
    return siteDirectory;
  }

  private boolean isAggregator() {
    return aggregate && project.isExecutionRoot();
  }

  private static void write(List<Outcome> outcomes, Path target) throws MojoExecutionException {
    try {
      WholeFile.write(target, out -> new HtmlFormat().write(outcomes, out));
    } catch (IOException e) {
      throw new ConfigurationError(e, Text.of("no-write", target, IoReason.of(e)));
    }
  }

  private static String text(String key, Locale locale) {
    return Messages.in(Language.of(locale)).console(key);
  }
}
