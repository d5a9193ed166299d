package io.github.wxcard.maven.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureWriterTest {
  @TempDir Path folder;

  @Test
  void aFileThatRootWritesKeepsItsOwner() throws IOException, MojoExecutionException {
    Path file = Files.writeString(folder.resolve("theirs.json"), "old");
    assumeTrue(giveAway(file), "only root can give a file away");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(FixtureWriter.write(file, "old", "new")).isTrue();
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(4321);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(8765);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  private static boolean giveAway(Path file) throws IOException {
    try {
      Files.setAttribute(file, "unix:gid", 8765);
      Files.setAttribute(file, "unix:uid", 4321);
      return true;
    } catch (FileSystemException e) {
      return false;
    }
  }

  @Test
  void keepsPermissionsAndLeavesNothingAfter() throws IOException, MojoExecutionException {
    Path project = Files.createDirectory(folder.resolve("project"));
    Path file = Files.writeString(project.resolve("a.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(FixtureWriter.write(file, "old", "卡券")).isTrue();
    assertThat(Files.readString(file)).isEqualTo("卡券");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> files = Files.list(project)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void followsLinksInsideTheProjectOnly() throws IOException, MojoExecutionException {
    Path project = Files.createDirectory(folder.resolve("project"));
    Path inside = Files.writeString(project.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(project.resolve("link.json"), inside);
    assertThat(FixtureWriter.write(link, "old", "new")).isTrue();
    assertThat(Files.readString(inside)).isEqualTo("new");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    Path outside = Files.writeString(folder.resolve("outside.json"), "old");
    Path out = Files.createSymbolicLink(project.resolve("out.json"), outside);
    assertThat(FixtureWriter.isInside(project, link)).isTrue();
    assertThat(FixtureWriter.isInside(project, out)).isFalse();
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsLeftAsItIs() throws IOException, MojoExecutionException {
    Path file = Files.writeString(folder.resolve("a.json"), "theirs");
    assertThat(FixtureWriter.write(file, "old", "new")).isFalse();
    assertThat(Files.readString(file)).isEqualTo("theirs");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatIsGoneIsAnError() {
    assertThatThrownBy(() -> FixtureWriter.write(folder.resolve("gone.json"), "old", "new"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("left as it is");
  }
}
