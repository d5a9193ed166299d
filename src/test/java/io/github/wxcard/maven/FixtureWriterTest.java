package io.github.wxcard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
  void keepsPermissionsAndLeavesNothingBehind() throws IOException, MojoExecutionException {
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
