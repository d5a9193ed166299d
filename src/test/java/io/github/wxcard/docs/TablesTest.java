package io.github.wxcard.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.KeptOutput;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Page;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.ruleset.Rules;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The tables of rules and parameters are those of the rules and goals themselves.
 *
 * <p>{@code -Dwxcard.update=true} writes them anew. What a parameter does is said in Chinese by the
 * page alone: there each row keeps its words, and a new one needs some.
 */
class TablesTest {
  private static final String RULES = "src/main/resources/io/github/wxcard/rules/";
  private static final List<String> GOALS =
      List.of("validate", "sign", "explain", "report", "rules", "schemas");

  /** In what a goal's Javadoc has for each parameter, with the markup that the short form lacks. */
  private static final Path DESCRIBED = Path.of("target/plugin-enhanced.xml");

  private static String ending(Language language) {
    return language == Language.EN ? ".md" : ".zh-CN.md";
  }

  @ParameterizedTest
  @EnumSource
  void theRulesAreThoseOfThePlugin(Language language) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add(
        language == Language.EN
            ? "| rule | title | level | what it flags |"
            : "| 规则 | 标题 | 级别 | 检查什么 |");
    rows.add("| --- | --- | --- | --- |");
    for (Rule rule : Rules.builtIn()) {
      String id = rule.info().id();
      String link = "[" + id + "](../" + RULES + id + ending(language) + ")";
      Page page = Page.of(rule, language);
      rows.add(row(link, page.title(), rule.info().level().label(), page.summary()));
    }
    hold("docs/rules" + ending(language), "rules", rows);
  }

  @Test
  void theMetadataOfARuleSaysWhatItsPageSays() {
    for (Rule rule : Rules.builtIn()) {
      assertThat(Page.of(rule, Language.EN).summary()).isEqualTo(rule.info().summary());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theParametersAreThoseOfTheGoals(Language language) throws Exception {
    String page = "docs/configuration" + ending(language);
    Map<String, String> words =
        language == Language.EN ? described() : words(region(page, "parameters"));
    List<String> rows = new ArrayList<>();
    rows.add(
        language == Language.EN
            ? "| in the pom | property | default | goals | what it does |"
            : "| pom 里 | 属性 | 默认值 | 目标 | 作用 |");
    rows.add("| --- | --- | --- | --- | --- |");
    for (Row row : parameters()) {
      String word = words.getOrDefault(row.name(), "");
      assertThat(word).as("what " + row.name() + " does, on " + page).isNotBlank();
      String goals =
          row.goals().equals(GOALS)
              ? (language == Language.EN ? "all" : "全部")
              : row.goals().stream().map(TablesTest::code).collect(Collectors.joining(", "));
      rows.add(row(code(row.name()), code(row.property()), code(row.standard()), goals, word));
    }
    assertThat(rows).hasSizeGreaterThan(25);
    hold(page, "parameters", rows);
  }

  @ParameterizedTest
  @EnumSource
  void theElementsOfAFixtureSetAreItsOwn(Language language) throws Exception {
    Class<?> set = fixtureSet(CommandRun.PLUGIN.getMojo("validate").getImplementation());
    String names =
        region("docs/fixtures" + ending(language), "fixture sets").stream()
            .map(row -> row.split("\\|", -1)[1])
            .collect(Collectors.joining());
    assertThat(Pattern.compile("`(\\w+)`").matcher(names).results().map(name -> name.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(set.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(Field::getName)
                .toList());
  }

  /** The type of what a goal takes as {@code fixtureSets}. */
  private static Class<?> fixtureSet(String goal) throws ReflectiveOperationException {
    for (Class<?> type = Class.forName(goal); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals("fixtureSets")) {
          ParameterizedType list = (ParameterizedType) field.getGenericType();
          return (Class<?>) list.getActualTypeArguments()[0];
        }
      }
    }
    throw new NoSuchFieldException("fixtureSets");
  }

  private record Row(String name, String property, String standard, List<String> goals) {}

  /** What can be set, in order of the names; of a name that two goals share, one row. */
  private static List<Row> parameters() {
    Map<String, Row> rows = new TreeMap<>();
    for (String goal : GOALS) {
      MojoDescriptor descriptor = CommandRun.PLUGIN.getMojo(goal);
      for (Parameter parameter : descriptor.getParameters()) {
        if (parameter.isEditable()) {
          PlexusConfiguration set =
              descriptor.getMojoConfiguration().getChild(parameter.getName(), false);
          String standard = set == null ? "" : set.getAttribute("default-value", "");
          String property = set == null ? "" : set.getValue("").replaceFirst("^\\$\\{(.+)}$", "$1");
          Row row = new Row(parameter.getName(), property, standard, new ArrayList<>());
          Row same = rows.computeIfAbsent(row.name(), name -> row);
          assertThat(same.property()).as(goal + " " + row.name()).isEqualTo(property);
          assertThat(same.standard()).as(goal + " " + row.name()).isEqualTo(standard);
          same.goals().add(goal);
        }
      }
    }
    return List.copyOf(rows.values());
  }

  /** What the Javadoc of the goals says of each parameter. */
  private static Map<String, String> described() throws Exception {
    NodeList goals =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(DESCRIBED.toFile())
            .getElementsByTagName("mojo");
    Map<String, String> words = new HashMap<>();
    for (String goal : GOALS) {
      for (int at = 0; at < goals.getLength(); at++) {
        Element mojo = (Element) goals.item(at);
        if (text(mojo, "goal").equals(goal)) {
          NodeList parameters = mojo.getElementsByTagName("parameter");
          for (int each = 0; each < parameters.getLength(); each++) {
            Element parameter = (Element) parameters.item(each);
            words.putIfAbsent(text(parameter, "name"), plain(text(parameter, "description")));
          }
        }
      }
    }
    return words;
  }

  private static String text(Element element, String name) {
    NodeList named = element.getElementsByTagName(name);
    return named.getLength() == 0 ? "" : named.item(0).getTextContent().strip();
  }

  private static String plain(String html) {
    return html.replaceAll("</?code>", "`")
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\s+", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  /** The last column of a table by the code in the first. */
  private static Map<String, String> words(List<String> table) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String line : table) {
      String[] cells = line.split(" \\| ", -1);
      String last = cells[cells.length - 1].replaceFirst(" \\|$", "");
      words.put(cells[0].replaceAll("[|` ]", ""), last);
    }
    return words;
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String row(String... cells) {
    return ("| " + String.join(" | ", cells) + " |").replace("|  |", "| |").replace("|  |", "| |");
  }

  private static void hold(String page, String name, List<String> rows) throws IOException {
    if (KeptOutput.isWritten()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(page)));
      List<String> region = region(lines, name);
      region.clear();
      region.addAll(rows);
      Files.writeString(Path.of(page), String.join("\n", lines) + "\n");
    }
    KeptOutput.same(Path.of(page), region(page, name), rows);
  }

  private static List<String> region(String page, String name) throws IOException {
    return region(Files.readAllLines(Path.of(page)), name);
  }

  private static List<String> region(List<String> lines, String name) {
    int first = lines.indexOf("<!-- " + name + ":begin -->");
    int last = lines.indexOf("<!-- " + name + ":end -->");
    assertThat(first).as(name).isNotNegative();
    return lines.subList(first + 1, last);
  }
}
