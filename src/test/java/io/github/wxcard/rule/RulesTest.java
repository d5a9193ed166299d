package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.RulePage;
import io.github.wxcard.ruleset.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has all that belongs to it. */
class RulesTest {
  /** What texts begin with that several rules share, or that are no findings. */
  private static final Set<String> NOT_OF_ONE_RULE =
      Set.of(
          "syntax", "type", "shape", "timestamp", "signature", "mistake", "sign", "test", "probe");

  /** They need more than a file to be shown; tests of the engine do that. */
  private static final Set<String> WITHOUT_FIXTURES =
      Set.of(
          "begin-time-against-catalog",
          "card-not-in-catalog",
          "code-against-catalog",
          "failed-rule",
          "malformed-catalog",
          "openid-against-catalog",
          "result-differs-from-request",
          "stale-expectation",
          "unclaimable-card",
          "unreadable-file",
          "unsupported-base-library");

  private static final Path ALL_RULES = Path.of("it/validate-wrong-cards-fail");

  private static final List<Rule> RULES = Rules.builtIn();

  @Test
  void theListHoldsAllRulesThereAre() {
    Set<String> found =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.wxcard.rule")
                .stream()
                .filter(type -> type.isAnnotatedWith(RuleInfo.class))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).hasSizeGreaterThanOrEqualTo(30);
    same("the classes in Rules", found, RULES.stream().map(rule -> rule.getClass().getName()));
  }

  @Test
  void theListIsSortedById() {
    assertThat(ids()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theClassIsTheIdInCamelCase() {
    for (Rule rule : RULES) {
      String dashed =
          rule.getClass()
              .getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .replaceAll("(?<=-A)(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
      assertThat(dashed).isEqualTo(rule.info().id());
    }
  }

  @Test
  void everyRuleHasAPageInBothLanguages() {
    for (Rule rule : RULES) {
      String id = rule.info().id();
      for (Language language : Language.values()) {
        String page =
            RulePage.of(rule, language)
                .orElseThrow(() -> new AssertionError("no page of " + id + " in " + language));
        assertThat(page)
            .as(id)
            .startsWith("# " + id + (language == Language.EN ? ": " : "："))
            .contains("## ");
      }
      assertThat(RulePage.of(rule, Language.ZH_CN)).isNotEqualTo(RulePage.of(rule, Language.EN));
    }
  }

  @Test
  void everyRuleHasFixturesBothGoodAndBad() throws IOException {
    Set<String> good = ruleIds(RuleFixture.in("good"));
    Set<String> bad = ruleIds(RuleFixture.in("bad"));
    Set<String> expected = new TreeSet<>(ids());
    expected.removeAll(WITHOUT_FIXTURES);
    same("the folders of src/test/resources/rules with fixtures in good", expected, good.stream());
    same("the folders of src/test/resources/rules with fixtures in bad", expected, bad.stream());
  }

  @Test
  void everyRuleStandsInTheIntegrationTestOfAllRules() {
    Set<String> expected = new TreeSet<>(ids());
    expected.removeAll(WITHOUT_FIXTURES);
    expected.remove("unverified-signature"); // Without a ticket; that is a test of its own.
    same(
        "the cards of " + ALL_RULES,
        expected,
        Stream.of(ALL_RULES.resolve("src/test/resources/cards").toFile().list())
            .map(name -> name.replaceFirst("(-\\d)?\\.json$", "")));
  }

  @Test
  void everyBadFixtureIsWrongInOneWayOnly() throws IOException {
    List<RuleFixture> fixtures = RuleFixture.in("bad");
    assertThat(fixtures).hasSizeGreaterThan(300);
    for (RuleFixture fixture : fixtures) {
      assertThat(fixture.run().findings())
          .as(fixture.toString())
          .isNotEmpty()
          .allMatch(finding -> finding.rule().equals(fixture.ruleId()));
    }
  }

  @Test
  void bothLanguagesWordTheSameMessages() {
    for (String name : List.of("messages", "console", "configuration")) {
      ResourceBundle english = bundle(name, Locale.ROOT);
      ResourceBundle chinese = bundle(name, Locale.SIMPLIFIED_CHINESE);
      assertThat(chinese.getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
      same("the keys of " + name + "_zh_CN", english.keySet(), chinese.keySet().stream());
      for (String key : english.keySet()) {
        assertThat(placeholders(chinese.getString(key)))
            .as(key)
            .isEqualTo(placeholders(english.getString(key)));
      }
    }
  }

  @Test
  void chineseHasItsOwnPunctuation() {
    for (String name : List.of("messages", "console", "configuration")) {
      ResourceBundle chinese = bundle(name, Locale.SIMPLIFIED_CHINESE);
      for (String key : chinese.keySet()) {
        assertThat(chinese.getString(key))
            .as(key)
            .doesNotContainPattern("[\\p{IsHan}\u201d][,;:?!]|[,;:?!] ?\\p{IsHan}|JSON:");
      }
    }
  }

  @Test
  void everyMessageOfARuleBelongsToARule() {
    Set<String> ids = new TreeSet<>(ids());
    Set<String> worded = new TreeSet<>();
    for (String key : bundle("messages", Locale.ROOT).keySet()) {
      String head = key.split("\\.", -1)[0];
      if (!NOT_OF_ONE_RULE.contains(head)) {
        worded.add(head);
      }
    }
    same("the rules with a message in messages.properties", ids, worded.stream());
  }

  @Test
  void noFixtureStandsInAFolderOfNoRule() {
    for (String folder : RuleFixture.ROOT.toFile().list()) {
      if (!folder.equals("who-speaks") && !folder.equals("ticket.txt")) {
        assertThat(ids()).contains(Path.of(folder).getFileName().toString());
      }
    }
  }

  /** Names only what is missing and what is too much. */
  private static void same(String what, Set<String> expected, Stream<String> found) {
    Set<String> tooMany = found.collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(tooMany);
    tooMany.removeAll(expected);
    assertThat(expected).isNotEmpty();
    assertThat(missing).as(what + " lack").isEmpty();
    assertThat(tooMany).as(what + " have, and should not").isEmpty();
  }

  private static Set<String> placeholders(String wording) {
    Set<String> found = new TreeSet<>();
    var matcher = java.util.regex.Pattern.compile("\\{(\\d)").matcher(wording);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        "io.github.wxcard." + name,
        locale,
        RulesTest.class.getClassLoader(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  private static List<String> ids() {
    return RULES.stream().map(rule -> rule.info().id()).toList();
  }

  private static Set<String> ruleIds(List<RuleFixture> fixtures) {
    return fixtures.stream()
        .map(RuleFixture::ruleId)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
