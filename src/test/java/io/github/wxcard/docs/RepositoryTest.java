package io.github.wxcard.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What GitHub and GitLab read of the repository and of its pages is what they take. */
class RepositoryTest {
  private static final Path GITHUB = Path.of(".github");

  static List<Path> forms() throws IOException {
    try (Stream<Path> forms = Files.list(GITHUB.resolve("ISSUE_TEMPLATE"))) {
      return forms.filter(form -> !form.endsWith("config.yml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormAsksForWhatExplainPrints(Path form) throws IOException {
    String text = Files.readString(form);
    assertThat(yaml(text)).asString().contains("id=explain", "mvn wxcard:explain -Dwxcard.files=");
  }

  @Test
  void theBuildRunsWhatContributorsRunOnBothJdks() throws IOException {
    String workflow = yaml(Files.readString(GITHUB.resolve("workflows/build.yml"))).toString();
    assertThat(workflow).contains("java=[17, 25]", "run=.ci/run");
    assertThat(yaml(Files.readString(GITHUB.resolve("dependabot.yml")))).isNotNull();
    assertThat(yaml(Files.readString(GITHUB.resolve("ISSUE_TEMPLATE/config.yml")))).isNotNull();
    assertThat(Files.isExecutable(Path.of(".ci/run"))).isTrue();
    assertThat(forms()).hasSize(3);
  }

  @Test
  void theJobsOnThePagesAreWhole() {
    List<String> jobs =
        MarkdownPage.of(Path.of("docs/ci.md")).blocks().stream()
            .filter(block -> block.language().equals("yaml"))
            .map(block -> yaml(block.text()).toString())
            .toList();
    assertThat(jobs).hasSize(2);
    assertThat(jobs).allMatch(job -> job.contains("install -Dquick -DskipTests"));
    assertThat(jobs).allMatch(job -> job.contains("mvn -B verify -Dwxcard.reports="));
  }

  private static Object yaml(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }
}
