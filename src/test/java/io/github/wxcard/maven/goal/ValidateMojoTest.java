package io.github.wxcard.maven.goal;

import static io.github.wxcard.CardJson.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.input.FixtureSet;
import io.github.wxcard.message.Language;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What Maven makes of a few parameters. */
@MojoTest
class ValidateMojoTest {
  private static final String POM = "src/test/resources/projects/empty/pom.xml";

  /** They say which files are read, with which kinds and tickets, all of which is compared. */
  private static final Set<String> THROUGH_FILES =
      Set.of(
          "fixtureSets",
          "files",
          "kind",
          "at",
          "handover",
          "target",
          "cardId",
          "ticketServerId",
          "ticketFile",
          "projectConfig",
          "baseline");

  /** They decide nothing of what a clean run finds and writes. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "skip",
          "force",
          "threads",
          "maxFindings",
          "minCards",
          "writeBaseline",
          "session",
          "project",
          "execution");

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
    assertThat(mojo.force).isFalse();
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
  @MojoParameter(name = "catalog", value = ".")
  void refusesTheProjectAsCatalog(ValidateMojo mojo) {
    here(mojo);
    assertThatThrownBy(mojo::execute).hasMessageStartingWith("wxcard.catalog: it is empty, or");
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
    mojo.files = List.of(BAD);
    mojo.reports = List.of("none");
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

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  void everyParameterCountsWhereARunIsComparedWithTheLast(ValidateMojo mojo) throws Exception {
    here(mojo);
    Module module = Module.of(mojo.session, mojo.project);
    Set<String> known = new TreeSet<>(THROUGH_FILES);
    known.addAll(WITHOUT_EFFECT);
    known.addAll(mojo.settings(module, Language.EN, module.base()).keySet());
    known.removeAll(Set.of("version", "module"));
    assertThat(parameters()).containsExactlyElementsOf(known);
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  void whatIsPastedIntoTheStandardInputIsChecked(ValidateMojo mojo) {
    here(mojo);
    LinesLog log = new LinesLog();
    mojo.setLog(log);
    mojo.files = List.of("-");
    mojo.reports = List.of("none");
    String card =
        entry(
            "pD6n2MQYDqwm43asvgiSQvhiTpKS",
            "{'nonce_str':'a','timestamp':'1718000123','signature':'0'}");
    String paste = "it said 签名错误 for\n  " + card + "\n";
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(paste.getBytes(StandardCharsets.UTF_8)));
    try {
      for (int run = 0; run < 2; run++) {
        // A build has one standard input for all its goals.
        assertThatThrownBy(mojo::execute)
            .isInstanceOf(MojoFailureException.class)
            .hasMessageContaining("-:2:90");
      }
    } finally {
      System.setIn(before);
    }
    assertThat(log.lines).anyMatch(line -> line.contains("\\\"timestamp\\\":\\\"1718000123\\\""));
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  void mixedFilesHoldOneListAtLeast(ValidateMojo mojo) {
    here(mojo);
    mojo.files = List.of("src/test/resources/api.txt", "src/test/resources/projects/*/pom.xml");
    mojo.kind = "mixed";
    mojo.reports = List.of("none");
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("wxcard.files: src/test/resources/api.txt, src/")
        .hasMessageContaining(": no file holds a card list, of ")
        .hasMessageEndingWith("; correct it, or set wxcard.allowEmpty=true");
    mojo.allowEmpty = true;
    assertThatCode(mojo::execute).doesNotThrowAnyException();
    mojo.allowEmpty = false;
    mojo.files = List.of("src/test/resources/api.txt", "samples/clean/*.json");
    mojo.failOn = "never";
    assertThatCode(mojo::execute).doesNotThrowAnyException();
  }

  @Test
  @InjectMojo(goal = "validate", pom = POM)
  void eachMixedSetHoldsOneListAtLeast(ValidateMojo mojo) {
    here(mojo);
    mojo.fixtureSets = List.of(mixed("samples/clean", "*.json"), mixed("samples", "*.txt"));
    mojo.reports = List.of("none");
    mojo.failOn = "never";
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "<fixtureSet>: samples with *.txt: no file holds a card list, of 1; correct it, or set"
                + " wxcard.allowEmpty=true");
    mojo.allowEmpty = true;
    assertThatCode(mojo::execute).doesNotThrowAnyException();
  }

  private static FixtureSet mixed(String folder, String pattern) {
    FixtureSet set = new FixtureSet();
    set.directory = new File(folder);
    set.includes = List.of(pattern);
    set.kind = "mixed";
    return set;
  }

  /** Keeps what is printed. */
  private static final class LinesLog extends SystemStreamLog {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void error(CharSequence line) {
      lines.add(line.toString());
    }
  }

  /** The names in the plugin's descriptor. */
  private static Set<String> parameters() throws Exception {
    Document descriptor =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new File("target/classes/META-INF/maven/plugin.xml"));
    String path = "//mojo[goal='validate']/parameters/parameter/name";
    NodeList names =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(path, descriptor, XPathConstants.NODESET);
    Set<String> parameters = new TreeSet<>();
    for (int at = 0; at < names.getLength(); at++) {
      parameters.add(names.item(at).getTextContent());
    }
    return parameters;
  }

  /** The harness hands out a project without a file. */
  private static void here(ValidateMojo mojo) {
    mojo.project.setFile(new File("pom.xml").getAbsoluteFile());
  }
}
