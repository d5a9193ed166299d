package io.github.wxcard.maven.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.maven.Bounds;
import io.github.wxcard.maven.FileName;
import io.github.wxcard.maven.output.ReportChoice;
import io.github.wxcard.maven.output.ReportKind;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FixtureFinderTest {
  private static final FixtureFinder.Terms NO_TERMS = new FixtureFinder.Terms(List.of(), Map.of());

  @TempDir Path base;
  private FixtureFinder finder;

  @BeforeEach
  void files() throws IOException {
    for (String name :
        List.of(
            "cards/a.json",
            "cards/deep/b.open-card.json",
            "cards/notes.txt",
            "cards/.git/c.json",
            "target/cards/d.json")) {
      Path file = base.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "[]");
    }
    finder = new FixtureFinder(base, new Bounds(base), Set.of());
  }

  @Test
  void patternsAreRelativeToTheModule() throws MojoExecutionException {
    finder.addPattern("cards/**/*.json", Reading.AUTO, List.of());
    assertThat(names()).containsExactlyInAnyOrder("cards/a.json", "cards/deep/b.open-card.json");
  }

  @Test
  void aNameSettlesTheKind() throws MojoExecutionException {
    finder.addPattern("cards/**/*.json", Reading.AUTO.withKind(DocumentKind.ADD_CARD), List.of());
    assertThat(finder.found())
        .extracting(fixture -> fixture.reading().kind())
        .containsExactlyInAnyOrder(DocumentKind.ADD_CARD, DocumentKind.OPEN_CARD);
  }

  @Test
  void filesAndFoldersCanBeNamed() throws MojoExecutionException {
    finder.addPattern(" cards/a.json ", Reading.AUTO, List.of());
    finder.addPattern(base.resolve("target").toString(), Reading.AUTO, List.of());
    assertThat(finder.addPattern("gone.json", Reading.AUTO, List.of())).isFalse();
    assertThat(finder.addPattern("gone/*.json", Reading.AUTO, List.of())).isTrue();
    assertThat(finder.addPattern("", Reading.AUTO, List.of())).isTrue();
    assertThat(names()).containsExactly("cards/a.json", "target/cards/d.json");
  }

  @Test
  void aFileInTwoSetsIsTakenOnceAsTheFirstSaysWhateverItsName()
      throws MojoExecutionException, IOException {
    Files.createSymbolicLink(base.resolve("again.json"), base.resolve("cards/a.json"));
    finder.addPattern("cards/a.json", Reading.AUTO.withKind(DocumentKind.ADD_CARD), List.of());
    finder.addPattern("*.json", Reading.AUTO, List.of());
    finder.addPattern("cards/*.json", Reading.AUTO, List.of());
    assertThat(names()).containsExactly("cards/a.json");
    assertThat(finder.found().get(0).reading().kind()).isEqualTo(DocumentKind.ADD_CARD);
  }

  @Test
  void filesOfAnotherPurposeAreNoFixtures() throws MojoExecutionException {
    finder =
        new FixtureFinder(base, new Bounds(base), Set.of("cards/deep/b.open-card.json", "deep"));
    finder.addPattern("cards", Reading.AUTO, List.of());
    finder.addPattern("cards/deep/b.open-card.json", Reading.AUTO, List.of());
    assertThat(names()).containsExactly("cards/a.json");
  }

  @Test
  void aCatalogIsAFileAPatternOrAFolderOfJsonAndJsonLines()
      throws MojoExecutionException, IOException {
    Files.writeString(base.resolve("cards/lines.jsonl"), "");
    FileSearch search = new FileSearch(base, new Bounds(base));
    Path a = base.resolve("cards/a.json");
    Path lines = base.resolve("cards/lines.jsonl");
    assertThat(search.payloads(base.resolve("cards").toFile()))
        .containsExactly(a, base.resolve("cards/deep/b.open-card.json"), lines);
    assertThat(search.payloads(new File("cards/lines.jsonl"))).containsExactly(lines);
    assertThat(search.payloads(new File("cards/*.json"))).containsExactly(a);
    assertThat(search.payloads(new File("nowhere"))).isEmpty();
  }

  @Test
  void patternsMatchFilesAndLinksThatLeadNowhere() throws IOException, MojoExecutionException {
    Files.createDirectory(base.resolve("cards/x.json"));
    Files.writeString(base.resolve("cards/x.json/y.json"), "[]");
    Files.createSymbolicLink(base.resolve("cards/loop.json"), base.resolve("cards/loop.json"));
    Files.createSymbolicLink(base.resolve("cards/up"), base.resolve("cards"));
    finder.addPattern("cards/**/*.json", Reading.AUTO, List.of());
    assertThat(names())
        .containsExactlyInAnyOrder(
            "cards/a.json",
            "cards/deep/b.open-card.json",
            "cards/loop.json",
            "cards/x.json/y.json");
  }

  /** Each folder has two links to the next: more than a million ways to the last. */
  @Test
  @Timeout(60)
  void aFolderIsVisitedOnceHoweverManyLinksLeadToIt() throws Exception {
    Path outside = Files.createDirectories(base.resolve("outside"));
    for (int at = 0; at < 24; at++) {
      Path folder = Files.createDirectories(outside.resolve("f" + at));
      Files.writeString(folder.resolve("x.json"), "[]");
      Path next = outside.resolve("f" + (at + 1));
      Files.createSymbolicLink(folder.resolve("b"), next);
      Files.createSymbolicLink(folder.resolve("a"), next);
    }
    Files.createDirectories(outside.resolve("f24"));
    Files.createSymbolicLink(base.resolve("cards/way"), outside.resolve("f0"));
    finder.addPattern("cards", Reading.AUTO, List.of());
    assertThat(names())
        .hasSize(2 + 24)
        .contains("cards/way/x.json", "cards/way/a/x.json", "cards/way/a/a/a/a/x.json");
    assertThat(new FileSearch(base, new Bounds(base)).payloads(new File("cards"))).hasSize(2 + 24);
  }

  @Test
  void aFolderHasItsOwnPathOrThatOfTheFirstLink() throws Exception {
    Files.createSymbolicLink(base.resolve("cards/alias"), base.resolve("cards/deep"));
    Path outside = Files.createDirectories(base.resolve("outside"));
    Files.writeString(outside.resolve("o.json"), "[]");
    for (String link : List.of("z", "c", "m")) {
      Files.createSymbolicLink(base.resolve("cards").resolve(link), outside);
    }
    finder.addPattern("cards", Reading.AUTO, List.of());
    assertThat(names())
        .containsExactly("cards/a.json", "cards/c/o.json", "cards/deep/b.open-card.json");
    Files.createSymbolicLink(base.resolve("other"), base.resolve("cards/deep"));
    finder = new FixtureFinder(base, new Bounds(base), Set.of());
    finder.addPattern("other/**/*.json", Reading.AUTO, List.of());
    assertThat(names()).containsExactly("other/b.open-card.json");
  }

  @Test
  void aSetHasPatternsAndAKind() throws MojoExecutionException {
    FixtureSet set = new FixtureSet();
    set.directory = new File("cards");
    set.includes = List.of("deep/", "*.json");
    set.excludes = List.of("a.*");
    set.kind = "add-card-result";
    assertThat(finder.addSet(set, Reading.AUTO, NO_TERMS)).isTrue();
    assertThat(names()).containsExactly("cards/deep/b.open-card.json");
    set.directory = new File("nowhere");
    assertThat(finder.addSet(set, Reading.AUTO, NO_TERMS)).isFalse();
    set.directory = new File("cards");
    set.kind = "addcard";
    assertThatThrownBy(() -> finder.addSet(set, Reading.AUTO, NO_TERMS))
        .hasMessageContaining("<kind>: \"addcard\" is not one of auto, mixed, add-card")
        .hasMessageContaining("did you mean add-card?");
  }

  @Test
  void emptyElementsOfListsNameNothing() throws MojoExecutionException {
    FixtureSet set = new FixtureSet();
    set.directory = new File("cards");
    set.includes = Arrays.asList(null, " ");
    set.excludes = Arrays.asList("", null);
    assertThat(finder.addSet(set, Reading.AUTO, NO_TERMS)).isTrue();
    assertThat(names()).containsExactly("cards/a.json", "cards/deep/b.open-card.json");
    assertThat(ReportChoice.of(Arrays.asList("json", null, "")).files())
        .containsExactly(ReportKind.JSON);
    assertThatThrownBy(() -> ReportChoice.of(Arrays.asList(null, "")))
        .hasMessageStartingWith("wxcard.reports: it names no report");
  }

  @Test
  void whatThePluginWroteIsNoFixture() throws IOException, MojoExecutionException {
    Path reports = Files.createDirectories(base.resolve("target/wxcard/schemas"));
    Files.writeString(reports.resolve("add-card.schema.json"), "{}");
    Files.writeString(reports.resolveSibling("wxcard.json"), "{}");
    finder.addPattern("target/**/*.json", Reading.AUTO, List.of());
    assertThat(names()).containsExactly("target/cards/d.json");
    finder.addPattern("target/wxcard/wxcard.json", Reading.AUTO, List.of());
    finder.addPattern("target/wxcard/schemas", Reading.AUTO, List.of());
    assertThat(names())
        .containsExactly(
            "target/cards/d.json",
            "target/wxcard/wxcard.json",
            "target/wxcard/schemas/add-card.schema.json");
  }

  @Test
  void whatThePluginWroteIsNoneByWhateverPathTheModuleIsReached()
      throws IOException, MojoExecutionException {
    Path reports = Files.createDirectories(base.resolve("target/wxcard"));
    Files.writeString(reports.resolve("wxcard.json"), "{}");
    finder = new FixtureFinder(base.resolve("cards/.."), new Bounds(base), Set.of());
    finder.addPattern("**/*.json", Reading.AUTO, List.of());
    assertThat(names())
        .containsExactlyInAnyOrder(
            "cards/a.json", "cards/deep/b.open-card.json", "target/cards/d.json");
  }

  @Test
  void theDefaultFoldersAreThree() throws MojoExecutionException {
    assertThat(finder.hasDefaultFolder()).isTrue();
    finder.addDefaults(Reading.AUTO, List.of());
    assertThat(names()).containsExactly("target/cards/d.json");
  }

  @Test
  void noLinkLeadsOutOfTheProject(@TempDir Path outside)
      throws IOException, MojoExecutionException {
    Path theirs = Files.writeString(outside.resolve("theirs.json"), "secret: of somebody else");
    Files.createSymbolicLink(base.resolve("cards/out.json"), theirs);
    Files.createSymbolicLink(base.resolve("cards/folder"), outside);
    Files.createSymbolicLink(base.resolve("cards/in.json"), base.resolve("target/cards/d.json"));
    Files.createSymbolicLink(base.resolve("elsewhere"), outside);
    Files.writeString(base.resolve("cards/e.add-card-result.json"), "[]");
    Files.createSymbolicLink(base.resolve("cards/e.add-card.json"), theirs);
    finder.addPattern("cards/**/*.json", Reading.AUTO, List.of());
    finder.addPattern("cards/out.json", Reading.AUTO, List.of());
    finder.addPattern("cards/folder/theirs.json", Reading.AUTO, List.of());
    FixtureSet set = new FixtureSet();
    set.directory = new File("elsewhere");
    assertThat(finder.addSet(set, Reading.AUTO, NO_TERMS)).isTrue();
    Report report = CardValidator.validate(request());
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("unreadable-file"))
        .allMatch(finding -> finding.message().key().equals("unreadable-file.outside"))
        .extracting(finding -> finding.location().file())
        .containsExactlyInAnyOrder(
            "cards/out.json",
            "cards/e.add-card.json",
            "cards/folder",
            "cards/folder/theirs.json",
            "elsewhere");
    assertThat(report.findings().toString()).doesNotContain("secret");
    assertThat(names()).contains("cards/in.json");
    for (Fixture fixture : finder.found()) {
      if (fixture.request() != null) {
        assertThatThrownBy(() -> fixture.request().open()).hasMessageContaining("leads out");
      }
    }
    assertThat(report.pairs()).isZero();
  }

  @Test
  void whatLiesOutsideIsReadWhereItIsNamed(@TempDir Path outside)
      throws IOException, MojoExecutionException {
    Path theirs = Files.writeString(outside.resolve("theirs.json"), "[]");
    Path further = Files.createDirectories(outside.resolve("further"));
    Files.createSymbolicLink(further.resolve("again.json"), theirs);
    Files.writeString(further.resolve("own.json"), "[]");
    Files.createSymbolicLink(base.resolve("cards/out.json"), theirs);
    finder.addPattern("cards/out.json", Reading.AUTO, List.of());
    finder.addPattern(theirs.toString(), Reading.AUTO, List.of());
    finder.addPattern(further + "/*.json", Reading.AUTO, List.of());
    assertThat(CardValidator.validate(request()).findings())
        .filteredOn(finding -> finding.rule().equals("unreadable-file"))
        .extracting(finding -> finding.location().file())
        .containsExactlyInAnyOrder("cards/out.json", module(further.resolve("again.json")));
    assertThat(finder.found()).hasSize(4);
  }

  private String module(Path file) {
    return FileName.of(base, file);
  }

  private ValidationRequest request() {
    return ValidationRequest.of(finder.found().toArray(Fixture[]::new));
  }

  private List<String> names() {
    return finder.found().stream().map(Fixture::name).toList();
  }
}
