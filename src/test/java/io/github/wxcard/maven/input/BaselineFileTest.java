package io.github.wxcard.maven.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.maven.Bounds;
import io.github.wxcard.maven.Module;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {
  private static final ValidationRequest REQUEST = ValidationRequest.of(Fixture.of("a.json", "x"));
  private static final Report REPORT = CardValidator.validate(REQUEST);

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void project() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
  }

  @Test
  void noLinkLeadsOutOfTheProject() throws IOException {
    Path theirs = Files.writeString(folder.resolve("theirs.json"), "theirs");
    Files.createSymbolicLink(project.resolve("link.json"), theirs);
    Files.createSymbolicLink(project.resolve("elsewhere"), folder);
    refused("link.json");
    refused("elsewhere/theirs.json");
    refused("elsewhere/new.json");
    assertThat(theirs).hasContent("theirs");
    assertThat(folder.resolve("new.json")).doesNotExist();
    assertThatThrownBy(() -> baseline("link.json").read(false))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("wxcard.baseline: " + project.resolve("link.json"))
        .hasMessageEndingWith("a link leads out of the project");
  }

  @Test
  void whatIsNamedOutsideOrLinkedInsideIsWritten() throws IOException, MojoExecutionException {
    Path inside = Files.writeString(project.resolve("real.json"), "[]");
    Files.createSymbolicLink(project.resolve("link.json"), inside);
    assertThat(baseline("link.json").write(Baseline.none(), REPORT, REQUEST)).isEqualTo(1);
    assertThat(Files.readString(inside)).contains("malformed-json");
    Path outside = folder.resolve("named.json");
    assertThat(baseline(outside.toString()).write(Baseline.none(), REPORT, REQUEST)).isEqualTo(1);
    assertThat(outside).exists();
  }

  private void refused(String name) {
    assertThatThrownBy(() -> baseline(name).write(Baseline.none(), REPORT, REQUEST))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("cannot write " + project.resolve(name))
        .hasMessageEndingWith("a link leads out of the project");
  }

  private BaselineFile baseline(String name) {
    Module module = new Module(project, project, true, new Bounds(project));
    return new BaselineFile(module, new File(name));
  }
}
