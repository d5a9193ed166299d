package io.github.wxcard.ruleset;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.rule.UnusableRuleException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jars of a project may bring, and what is said of what they may not. */
class OwnRulesTest {
  @TempDir Path jar;

  @RuleInfo(id = "mine-and-proper", summary = "Proper.", level = Severity.WARNING)
  public static final class Proper implements DocumentRule {
    @Override
    public void check(Document document, RuleContext context, FindingSink findings) {}
  }

  public abstract static class Unique implements UniqueRule {
    @Override
    public Issue repeated(JsonValue again, Location first) {
      return Issue.at(again);
    }
  }

  public abstract static class Idle implements CardRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {}
  }

  public static final class Nameless extends Idle {}

  @RuleInfo(id = "NotDashed", summary = "A.", level = Severity.ERROR)
  public static final class NotDashed extends Idle {}

  @RuleInfo(id = "no-summary", summary = " ", level = Severity.ERROR)
  public static final class NoSummary extends Idle {}

  @RuleInfo(id = "reused-nonce", summary = "A.", level = Severity.ERROR)
  public static final class Taken extends Idle {}

  @RuleInfo(id = "mine-and-proper", summary = "A.", level = Severity.ERROR)
  public static final class TakenByOwn extends Idle {}

  @RuleInfo(id = "looks-at-nothing", summary = "A.", level = Severity.ERROR)
  public static final class LooksAtNothing implements Rule {}

  @RuleInfo(id = "no-kinds", summary = "A.", level = Severity.ERROR)
  public static final class NoKinds extends Idle {
    @Override
    public Set<DocumentKind> kinds() {
      return Set.of();
    }
  }

  @RuleInfo(id = "failing-kinds", summary = "A.", level = Severity.ERROR)
  public static final class FailingKinds extends Idle {
    @Override
    public Set<DocumentKind> kinds() {
      throw new IllegalStateException("no kinds today");
    }
  }

  @RuleInfo(id = "erring-kinds", summary = "A.", level = Severity.ERROR)
  public static final class ErringKinds extends Idle {
    @Override
    public Set<DocumentKind> kinds() {
      throw new Error("no kinds at all");
    }
  }

  @RuleInfo(id = "two-names", summary = "A.", level = Severity.ERROR)
  public static final class TwoNames extends Idle {
    @Override
    public RuleInfo info() {
      return Proper.class.getAnnotation(RuleInfo.class);
    }
  }

  @RuleInfo(id = "whole-ext", summary = "A.", level = Severity.ERROR)
  public static final class WholeExt extends Unique {
    @Override
    public List<String> members() {
      return List.of("cardExt");
    }
  }

  @RuleInfo(id = "no-members", summary = "A.", level = Severity.ERROR)
  public static final class NoMembers extends Unique {
    @Override
    public List<String> members() {
      return List.of();
    }
  }

  @RuleInfo(id = "failing-constructor", summary = "A.", level = Severity.ERROR)
  public static final class FailingConstructor extends Idle {
    public FailingConstructor() {
      throw new IllegalStateException("no database");
    }
  }

  @RuleInfo(id = "needs-arguments", summary = "A.", level = Severity.ERROR)
  public static final class NeedsArguments extends Idle {
    public NeedsArguments(String argument) {
      assertThat(argument).isNotNull();
    }
  }

  @RuleInfo(id = "any-card", summary = "A.", level = Severity.ERROR)
  public static final class AnyCard extends Idle {}

  @RuleInfo(id = "unique-id", summary = "A.", level = Severity.ERROR)
  public static final class UniqueId extends Unique {
    @Override
    public List<String> members() {
      return List.of("cardId");
    }
  }

  public static final class NoRule {}

  @Test
  void withoutAnyTheBuiltInOnesAreLeftAsTheyAre() throws IOException {
    assertThat(joined(null)).isSameAs(Rules.builtIn());
    assertThat(joined("# none\n")).isSameAs(Rules.builtIn());
  }

  @Test
  void aProperOneStandsAmongTheBuiltInOnesByItsId() throws IOException {
    List<Rule> rules = joined(Proper.class.getName());
    assertThat(rules).hasSize(Rules.builtIn().size() + 1).containsAll(Rules.builtIn());
    List<String> ids = rules.stream().map(rule -> rule.info().id()).toList();
    assertThat(ids).isSorted().contains("mine-and-proper");
  }

  @Test
  void rulesOfAllThreeKindsAreTaken() throws IOException {
    List<Class<?>> types = List.of(Proper.class, AnyCard.class, UniqueId.class);
    List<Rule> rules = joined(types.stream().map(Class::getName).collect(joining("\n")));
    assertThat(rules.stream().map(rule -> rule.getClass().getName()))
        .containsAll(types.stream().map(Class::getName).toList());
  }

  @Test
  void eachMistakeIsNamedWithItsClassAndItsJar() {
    refused(Nameless.class, "has no @RuleInfo");
    refused(NotDashed.class, "\"NotDashed\" is not in lower case with dashes");
    refused(NoSummary.class, "summary in @RuleInfo is blank");
    refused(
        Taken.class, "the id reused-nonce is that of io.github.wxcard.rule.wholerun.ReusedNonce");
    refused(LooksAtNothing.class, "must implement CardRule, DocumentRule or UniqueRule");
    refused(NoKinds.class, "kinds() names no kind");
    refused(FailingKinds.class, "java.lang.IllegalStateException: no kinds today");
    refused(ErringKinds.class, "java.lang.Error: no kinds at all");
    refused(TwoNames.class, "info() of its own");
    refused(WholeExt.class, "not cardExt itself");
    refused(NoMembers.class, "members() must name members");
  }

  @Test
  void twoOfOneIdAreRefused() {
    assertThatThrownBy(() -> joined(Proper.class.getName() + "\n" + TakenByOwn.class.getName()))
        .hasMessageContaining(TakenByOwn.class.getName())
        .hasMessageContaining("is that of " + Proper.class.getName());
  }

  @Test
  void whatCannotBeLoadedIsNamedWithTheFileThatListsIt() {
    notLoaded("shop.Missing", "shop.Missing", "not found");
    notLoaded(NoRule.class.getName(), "OwnRulesTest$NoRule", "not a subtype");
    notLoaded(NeedsArguments.class.getName(), "NeedsArguments", "Unable to get public no-arg");
    notLoaded(FailingConstructor.class.getName(), "IllegalStateException: no database");
    notLoaded("two words", "Illegal configuration-file syntax");
  }

  @Test
  void otherFilesThanTheOneThatListsItAreNotNamed(@TempDir Path sound) throws IOException {
    services(sound, "\n" + Proper.class.getName() + "\n");
    services("shop.Missing");
    URL[] both = {sound.toUri().toURL(), jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(both, OwnRulesTest.class.getClassLoader())) {
      assertThatThrownBy(() -> OwnRules.joined(Rules.builtIn(), loader))
          .hasMessageContaining(jar.getFileName().toString())
          .hasMessageNotContaining(sound.getFileName().toString());
    }
  }

  @Test
  void aClassThatNeedsAnotherOneIsNamed() throws IOException {
    services(Proper.class.getName());
    try (URLClassLoader loader =
        new URLClassLoader(urls(), OwnRulesTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(Proper.class.getName())) {
              throw new NoClassDefFoundError("shop/Base");
            }
            return super.loadClass(name, resolve);
          }
        }) {
      assertThatThrownBy(() -> OwnRules.joined(Rules.builtIn(), loader))
          .isInstanceOf(UnusableRuleException.class)
          .hasMessageContaining("java.lang.NoClassDefFoundError: shop/Base")
          .hasMessageContaining(jar.getFileName().toString());
    }
  }

  private void refused(Class<?> type, String wrong) {
    assertThatThrownBy(() -> joined(type.getName()))
        .as(type.getSimpleName())
        .isInstanceOf(UnusableRuleException.class)
        .hasMessageStartingWith("rule " + type.getName() + " (file:")
        .hasMessageContaining(wrong);
  }

  private void notLoaded(String line, String... words) {
    assertThatThrownBy(() -> joined(line))
        .as(line)
        .isInstanceOf(UnusableRuleException.class)
        .hasMessageStartingWith("own rules cannot be loaded: ")
        .hasMessageContaining(jar.getFileName().toString())
        .hasMessageContaining("META-INF/services/io.github.wxcard.rule.Rule")
        .hasMessageContainingAll((CharSequence[]) words);
  }

  private List<Rule> joined(String services) throws IOException {
    if (services != null) {
      services(services);
    }
    try (URLClassLoader loader = new URLClassLoader(urls(), OwnRulesTest.class.getClassLoader())) {
      return OwnRules.joined(Rules.builtIn(), loader);
    }
  }

  private void services(String text) throws IOException {
    services(jar, text);
  }

  private static void services(Path root, String text) throws IOException {
    Path folder = Files.createDirectories(root.resolve("META-INF/services"));
    Files.writeString(folder.resolve(Rule.class.getName()), text);
  }

  private URL[] urls() throws MalformedURLException {
    return new URL[] {jar.toUri().toURL()};
  }
}
