package io.github.wxcard.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.docs.MarkdownPage.Block;
import io.github.wxcard.docs.MarkdownPage.Heading;
import io.github.wxcard.ruleset.Rules;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents hang together, name only what there is, and say the same in both languages. */
class PagesTest {
  private static final Pattern PROPERTY =
      Pattern.compile("(?<!github\\.)wxcard\\.([a-z][A-Za-z]+)\\b");
  private static final Pattern GOAL = Pattern.compile("(?<![.\\w])wxcard:([a-z]+)");
  private static final int README_LINES = 150;
  private static final int CONTRIBUTING_LINES = 120;

  /** All that is written in Markdown for people, rules' pages included. */
  static List<MarkdownPage> documents() throws IOException {
    List<MarkdownPage> documents = new ArrayList<>(MarkdownPage.manual());
    for (String folder : List.of("src/main/resources/io/github/wxcard/rules", "", ".github")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .filter(file -> !file.toString().startsWith("README"))
            .sorted()
            .map(MarkdownPage::of)
            .forEach(documents::add);
      }
    }
    return documents;
  }

  static List<MarkdownPage> manual() {
    return MarkdownPage.manual();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(MarkdownPage page) {
    for (String link : page.links()) {
      if (!link.matches("(https?|mailto):.*")) {
        String[] parts = link.split("#", 2);
        Path target =
            parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]).normalize();
        assertThat(target).as(page + " links to " + link).exists();
        if (parts.length == 2) {
          assertThat(MarkdownPage.of(target).anchors())
              .as(page + ": " + link)
              .containsKey(parts[1]);
        }
      }
    }
  }

  @Test
  void thereAreManyLinks() throws IOException {
    assertThat(documents()).hasSizeGreaterThan(100);
    assertThat(documents().stream().mapToLong(page -> page.links().size()).sum())
        .isGreaterThan(300);
  }

  @ParameterizedTest
  @MethodSource("manual")
  void theReadmeAndTheSitesMenuLeadToEveryPage(MarkdownPage page) throws IOException {
    MarkdownPage readme =
        MarkdownPage.of(Path.of(page.isChinese() ? "README.zh-CN.md" : "README.md"));
    if (!page.file().equals(readme.file())) {
      assertThat(readme.links()).contains(page.file().toString());
      String html = page.file().getFileName().toString().replaceFirst("\\.md$", ".html");
      assertThat(Files.readString(Path.of("src/site/site.xml"))).contains("href=\"" + html + "\"");
    }
  }

  @Test
  void whatIsReadFirstIsShort() {
    assertThat(MarkdownPage.of(Path.of("README.md")).lines())
        .hasSizeLessThanOrEqualTo(README_LINES);
    assertThat(MarkdownPage.of(Path.of("README.zh-CN.md")).lines())
        .hasSizeLessThanOrEqualTo(README_LINES);
    assertThat(MarkdownPage.of(Path.of("CONTRIBUTING.md")).lines())
        .hasSizeLessThanOrEqualTo(CONTRIBUTING_LINES);
  }

  @Test
  void theWalkOfACardPassesEveryPackage() throws IOException {
    String page = Files.readString(Path.of("CONTRIBUTING.md"));
    String walk =
        page.substring(
            page.indexOf("<!-- packages:begin -->"), page.indexOf("<!-- packages:end -->"));
    Path root = Path.of("src/main/java/io/github/wxcard");
    try (Stream<Path> files = Files.walk(root)) {
      List<String> packages =
          files
              .filter(file -> file.endsWith("package-info.java"))
              .map(
                  file ->
                      root.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
              .filter(name -> !name.startsWith("rule."))
              .toList();
      assertThat(packages).hasSizeGreaterThan(7);
      assertThat(packages.stream().filter(name -> !walk.contains("`" + name + "`")))
          .as("packages that the walk in CONTRIBUTING.md passes by")
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("manual")
  void bothLanguagesHaveTheSameParts(MarkdownPage page) {
    MarkdownPage twin = MarkdownPage.of(page.twin());
    assertThat(page.headings().stream().map(Heading::level))
        .as("headings")
        .isEqualTo(twin.headings().stream().map(Heading::level).toList());
    assertThat(page.blocks().stream().map(Block::info))
        .as("blocks")
        .isEqualTo(twin.blocks().stream().map(Block::info).toList());
    assertThat(cells(page)).as("cells of tables").isEqualTo(cells(twin));
    for (int at = 0; at < page.blocks().size(); at++) {
      Block block = page.blocks().get(at);
      if (!block.info().equals("text")) {
        assertThat(withoutWords(block)).isEqualTo(withoutWords(twin.blocks().get(at)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("manual")
  void nothingIsNamedThatIsNotThere(MarkdownPage page) {
    String text = String.join("\n", page.lines()).replaceAll("wxcard\\.(ticket|version)\\b", "");
    assertThat(properties()).containsAll(found(PROPERTY, text));
    assertThat(goals()).containsAll(found(GOAL, text));
  }

  @ParameterizedTest
  @MethodSource("manual")
  void whatAPomIsToldIsKnownToTheGoals(MarkdownPage page) throws Exception {
    for (Block block : page.blocks()) {
      if (block.language().equals("xml")) {
        Xpp3Dom all =
            Xpp3DomBuilder.build(
                new StringReader("<all>" + block.text().replaceFirst("<\\?.*\\?>", "") + "</all>"));
        for (Xpp3Dom child : all.getChildren()) {
          hold(page, child);
        }
      }
    }
  }

  private static void hold(MarkdownPage page, Xpp3Dom element) {
    // Of another tool.
    if (element.getName().equals("cache")) {
      return;
    }
    for (Xpp3Dom child : element.getChildren()) {
      if (element.getName().equals("configuration")) {
        assertThat(parameters()).as(page.toString()).contains(child.getName());
      } else if (element.getName().equals("rules")) {
        Set<String> known =
            new HashSet<>(Rules.builtIn().stream().map(r -> r.info().id()).toList());
        known.add("foreign-code");
        assertThat(known).as(page.toString()).contains(child.getName());
      }
      hold(page, child);
    }
  }

  /** The rows and cells of each table; the words in them differ. */
  private static List<Integer> cells(MarkdownPage page) {
    return page.prose().stream()
        .filter(line -> line.startsWith("|"))
        .map(line -> line.split("(?<!\\\\)\\|", -1).length)
        .toList();
  }

  /** A block without its comments and without the choice of a language. */
  private static List<String> withoutWords(Block block) {
    return block.lines().stream()
        .map(line -> line.replaceAll("<!--.*-->|(?<= )(#|//) .*| -Dwxcard.language=\\S+", ""))
        .map(line -> line.replaceAll("路径", "PATH"))
        .filter(Predicate.not(String::isBlank))
        .toList();
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(found::add);
    // The files of reports, the plugin's packages, and what its own tests are told.
    found.removeAll(
        Set.of(
            "sarif", "html", "json", "xml", "testing", "it", "entries", "secrets", "unexplained"));
    return found;
  }

  private static Set<String> goals() {
    Set<String> goals = new HashSet<>();
    for (MojoDescriptor mojo : CommandRun.PLUGIN.getMojos()) {
      goals.add(mojo.getGoal());
    }
    return goals;
  }

  private static Set<String> parameters() {
    Set<String> names = new HashSet<>();
    for (MojoDescriptor mojo : CommandRun.PLUGIN.getMojos()) {
      for (Parameter parameter : mojo.getParameters()) {
        names.add(parameter.getName());
      }
    }
    return names;
  }

  private static Set<String> properties() {
    Set<String> names = new HashSet<>();
    for (MojoDescriptor mojo : CommandRun.PLUGIN.getMojos()) {
      for (Parameter parameter : mojo.getParameters()) {
        String expression = String.valueOf(parameter.getExpression());
        names.add(expression.replaceAll("^\\$\\{wxcard\\.|}$", ""));
      }
    }
    return names;
  }
}
