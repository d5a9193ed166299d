package io.github.wxcard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.wxcard.TestRun;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders into which no report can be written. */
class ReportsTest {
  @TempDir Path base;

  @Test
  void aFileInTheWayOfTheFolder() throws IOException {
    Path file = Files.writeString(base.resolve("wxcard"), "mine");
    refuses(file, "/wxcard is a file, not a folder");
    refuses(file.resolve("deeper"), "/wxcard");
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  @Test
  void aFolderInTheWayOfTheFile() throws IOException {
    Path inside = base.resolve("reports/wxcard.sarif/mine");
    Files.createDirectories(inside);
    refuses(base.resolve("reports"), "");
    assertThat(inside).exists();
    try (var files = Files.list(base.resolve("reports"))) {
      assertThat(files).containsExactly(inside.getParent());
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenTo() throws IOException {
    Path folder = Files.createDirectory(base.resolve("locked"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(folder), "root may write anywhere");
    refuses(folder, "permission denied");
  }

  @Test
  void aLinkThatLeadsNowhereOrToItself() throws IOException {
    Path loop = Files.createSymbolicLink(base.resolve("loop"), base.resolve("loop"));
    refuses(loop, "");
    refuses(loop.resolve("deeper"), "");
  }

  private void refuses(Path directory, String reason) {
    Reports reports = new Reports(directory, new Module(base, base, true));
    Outcome outcome = new TestRun().with("a.json", "[]").outcome(ModulePath.ROOT);
    assertThatThrownBy(() -> reports.write(List.of(ReportKind.values()), outcome))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("wxcard.reportDirectory: cannot write ")
        .hasMessageContaining(directory.resolve("wxcard.sarif") + ": ")
        .hasMessageContaining(reason)
        .message()
        .doesNotContain(".tmp")
        .doesNotEndWith(": " + directory);
    assertThat(reports.shown()).isEmpty();
  }
}
