package io.github.wxcard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.ProjectConfig;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.cache.CleanRun;
import io.github.wxcard.maven.input.FixtureFinder;
import io.github.wxcard.maven.input.TicketFinder;
import io.github.wxcard.maven.output.FixtureWriter;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Reading;
import io.github.wxcard.ruleset.RuleSet;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a link leads to that is no regular file is opened nowhere: each may have no end. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class IrregularFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/proc/self/status", "pipe"})
  void isNoFixtureAndNoRequest(String target) throws Exception {
    Path link = link("a.add-card.json", target);
    Path result =
        Files.writeString(
            folder.resolve("a.add-card-result.json"), "{\"errMsg\":\"addCard:fail cancel\"}");
    FixtureFinder finder = new FixtureFinder(folder, new Bounds(Path.of("/")), Set.of());
    finder.addPattern("*.json", Reading.AUTO, List.of());
    assertThat(finder.found()).hasSize(2);
    assertThat(CardValidator.validate(request(finder.found(), null)).findings())
        .extracting(finding -> finding.location().file() + " " + finding.message().arguments())
        .containsExactly("a.add-card.json [not a regular file]");
    assertThat(Files.exists(link)).isTrue();
    Fixture paired =
        new Fixture("r.json", Source.of(result), null, List.of()).answering(Source.of(link));
    assertThat(CardValidator.validate(request(List.of(paired), null)).pairs()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/proc/self/status", "pipe"})
  void isNoCatalogBaselineOrProjectConfig(String target) throws Exception {
    NamedSource file = new NamedSource("link.json", Source.of(link("link.json", target)));
    assertThat(CardValidator.validate(request(List.of(), List.of(file))).findings())
        .extracting(Finding::rule)
        .containsExactly("malformed-catalog");
    assertThatThrownBy(() -> Baseline.read(file)).hasMessage("not a regular file");
    assertThatThrownBy(() -> ProjectConfig.check(file)).hasMessage("not a regular file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/proc/self/status", "pipe"})
  void isNoTicketFileAndNoLastRun(String target) throws Exception {
    Path link = link("link", target);
    assertThatThrownBy(() -> tickets(link))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("wxcard.ticketFile: ")
        .hasMessageEndingWith("cannot be read: not a regular file");
    assertThat(CleanRun.read(link)).isEmpty();
    assertThat(catchThrowable(() -> FixtureWriter.write(link, "old", "new")))
        .hasMessageContaining("it was left as it is");
  }

  @Test
  void aFileMayBeTooLarge() throws IOException {
    Path large = folder.resolve("large");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((1 << 20) + 1);
    }
    assertThatThrownBy(() -> tickets(large))
        .hasMessageEndingWith("cannot be read: larger than 1 MiB");
    assertThat(CleanRun.read(large)).isEmpty();
    assertThatThrownBy(() -> Source.of(large, 1 << 20).stamp()).hasMessage("larger than 1 MiB");
    assertThat(Source.of(large).stamp()).startsWith("1048577 ");
  }

  private Path link(String name, String target) throws Exception {
    Path path = Path.of(target);
    if (target.equals("pipe")) {
      path = folder.resolve("pipe");
      assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
    }
    return Files.createSymbolicLink(folder.resolve(name), path);
  }

  private static void tickets(Path file) throws MojoExecutionException {
    new TicketFinder(new Settings(), null, Map.of(), null, file).ofRun();
  }

  private static ValidationRequest request(List<Fixture> fixtures, List<NamedSource> catalog) {
    return ValidationRequest.builder(fixtures)
        .rules(RuleSet.builtIn(Map.of()))
        .now(TestRun.NOW)
        .explainSignatures(20)
        .catalog(catalog)
        .build();
  }
}
