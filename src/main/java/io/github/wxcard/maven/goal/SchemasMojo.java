package io.github.wxcard.maven.goal;

import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.schema.Schemas;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Writes the JSON Schemas of the documents to a folder, for editors. */
@Mojo(name = "schemas", requiresProject = false, threadSafe = true)
public final class SchemasMojo extends Goal {
  /** The folder. */
  @Parameter(
      property = "wxcard.outputDirectory",
      defaultValue = "${project.build.directory}/wxcard/schemas")
  @Nullable File outputDirectory;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Override
  void run() throws MojoExecutionException {
    Wording wording = Wording.of(language);
    Module module = Module.of(session, project);
    Path directory = module.directory(outputDirectory, "target/wxcard/schemas");
    try {
      Files.createDirectories(directory);
      for (String name : Schemas.names()) {
        try (InputStream schema = Schemas.open(name)) {
          Files.copy(
              schema,
              directory.resolve(name + ".schema.json"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new ConfigurationError(
          e, Text.of("no-write.parameter", "wxcard.outputDirectory", directory, IoReason.of(e)));
    }
    getLog()
        .info(
            wording
                .messages()
                .console("schemas-written", Schemas.names().size(), module.shown(directory)));
  }
}
