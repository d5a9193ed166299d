package io.github.wxcard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void aFileThatRootWritesKeepsItsOwner() throws IOException {
    Path file = Files.writeString(folder.resolve("theirs.json"), "old");
    assumeTrue(giveAway(file), "only root can give a file away");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    WholeFile.renew(file, out -> out.write('n'));
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
  void whoeverMayReadOtherFilesMayReadThisOne() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "x");
    Path file = folder.resolve("new/report.sarif");
    WholeFile.write(file, out -> out.write('x'));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void aFileThatPeopleKeepStaysALinkWithItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("shared.json"), "old");
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw----");
    Files.setPosixFilePermissions(file, permissions);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    WholeFile.renew(link, out -> out.write('n'));
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).isEqualTo("n");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    Path fresh = folder.resolve("new/fresh.json");
    WholeFile.renew(fresh, out -> out.write('n'));
    assertThat(fresh).hasContent("n");
  }

  @Test
  void aWriteThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("report.sarif"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('n');
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(Files.readString(file)).isEqualTo("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
