package io.github.wxcard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** What Maven makes of a few parameters. */
@MojoTest
class ValidateMojoTest {
  private static final String POM = "src/test/resources/projects/empty/pom.xml";
  private static final String BAD = "src/test/resources/rules/nonce-too-long/bad/*.json";

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  void hasTheDefaultsOfItsContract(ValidateMojo mojo) {
    assertThat(mojo.failOn).isEqualTo("error");
    assertThat(mojo.reports).containsExactly("sarif");
    assertThat(mojo.maxFindings).isEqualTo(100);
    assertThat(mojo.showSignatures).isFalse();
    assertThat(mojo.allowEmpty).isFalse();
    assertThat(mojo.skip).isFalse();
    assertThat(mojo.threads).isNull();
    assertThat(mojo.language).isNull();
    assertThat(mojo.kind).isEqualTo("auto");
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  @MojoParameter(name = "skip", value = "true")
  @MojoParameter(name = "failOn", value = "nonsense")
  void skipsBeforeAnythingElse(ValidateMojo mojo) {
    assertThatCode(mojo::execute).doesNotThrowAnyException();
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  @MojoParameter(name = "failOn", value = "errors")
  void refusesAnUnknownLimit(ValidateMojo mojo) {
    here(mojo);
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "wxcard.failOn: \"errors\" is not one of error, warning, info, never; did you mean"
                + " error?");
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  @MojoParameter(name = "reports", value = "pdf")
  void refusesAnUnknownReport(ValidateMojo mojo) {
    here(mojo);
    assertThatThrownBy(mojo::execute).hasMessageStartingWith("wxcard.reports: \"pdf\" is not one");
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  @MojoParameter(name = "threads", value = "0")
  void refusesNoThreads(ValidateMojo mojo) {
    here(mojo);
    assertThatThrownBy(mojo::execute).hasMessage("wxcard.threads: 0 is less than 1");
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  @MojoParameter(name = "language", value = "fr")
  void refusesAnUnknownLanguage(ValidateMojo mojo) {
    here(mojo);
    assertThatThrownBy(mojo::execute).hasMessage("wxcard.language: \"fr\" is not one of en, zh-CN");
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  @MojoParameter(name = "ticketFile", value = "src/test/resources/rules/ticket.txt")
  void failsWithTheCountsTheFirstFindingsAndAHint(ValidateMojo mojo) {
    here(mojo);
    mojo.files = java.util.List.of(BAD);
    mojo.reports = java.util.List.of("none");
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .message()
        .contains(" signatures verified: ")
        .contains("  src/test/resources/rules/nonce-too-long/bad/")
        .contains("  and ")
        .contains("-Dwxcard.rule=nonce-too-long")
        .doesNotContain("report:");
    mojo.failOn = "never";
    assertThatCode(mojo::execute).doesNotThrowAnyException();
  }

  /** The harness hands out a project without a file. */
  private static void here(ValidateMojo mojo) {
    mojo.project.setFile(new File("pom.xml").getAbsoluteFile());
  }
}
