package io.github.wxcard.maven.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.wxcard.TestRun;
import io.github.wxcard.maven.Bounds;
import io.github.wxcard.maven.Module;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders into which reports cannot be written. */
class ReportsTest {
  @TempDir Path base;

  @Test
  void aFileInTheWayOfTheFolder() throws IOException {
    Path file = Files.writeString(base.resolve("wxcard"), "mine");
    refuses(file, "/wxcard is a file, not a folder");
    refuses(file.resolve("deeper"), "/wxcard");
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aFolderInTheWayOfOneFileKeepsNoOtherFromBeingWritten(int threads) throws IOException {
    Path folder = base.resolve("reports");
    Path inside = folder.resolve("wxcard.json/mine");
    Files.createDirectories(inside);
    Reports reports = new Reports(folder, new Module(base, base, true, new Bounds(base)), threads);
    List<ReportKind> kinds = List.of(ReportKind.JSON, ReportKind.JUNIT, ReportKind.SARIF);
    Outcome outcome = new TestRun().with("a.json", TestRun.CLEAN).outcome(ModulePath.ROOT);
    assertThatThrownBy(() -> reports.write(kinds, outcome))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "wxcard.reportDirectory: cannot write " + folder.resolve("wxcard.json") + ": ");
    assertThat(inside).exists();
    List<Path> written =
        List.of(
            folder.resolve(ReportKind.JUNIT.fileName()),
            folder.resolve(ReportKind.SARIF.fileName()));
    assertThat(reports.written()).containsExactlyElementsOf(written);
    try (var files = Files.list(folder)) {
      assertThat(files)
          .containsExactlyInAnyOrder(inside.getParent(), written.get(0), written.get(1));
    }
  }

  @Test
  void ofSeveralFailuresTheSameIsToldInWhateverOrderReportsAreWanted() throws IOException {
    Path file = Files.writeString(base.resolve("in-the-way"), "mine");
    Outcome outcome = new TestRun().with("a.json", TestRun.CLEAN).outcome(ModulePath.ROOT);
    for (List<ReportKind> kinds :
        List.of(
            List.of(ReportKind.JSON, ReportKind.SARIF),
            List.of(ReportKind.SARIF, ReportKind.JSON))) {
      Reports reports = new Reports(file, new Module(base, base, true, new Bounds(base)), 2);
      assertThatThrownBy(() -> reports.write(kinds, outcome))
          .hasMessageContaining(file.resolve("wxcard.sarif") + ": ")
          .cause()
          .satisfies(cause -> assertThat(cause.getSuppressed()).hasSize(1));
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
    Reports reports = new Reports(directory, new Module(base, base, true, new Bounds(base)), 2);
    Outcome outcome = new TestRun().with("a.json", TestRun.CLEAN).outcome(ModulePath.ROOT);
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
