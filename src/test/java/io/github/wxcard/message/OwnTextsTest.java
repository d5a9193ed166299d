package io.github.wxcard.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UnusableRuleException;
import io.github.wxcard.ruleset.RuleSet;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Page and messages of a rule that a jar brings. */
class OwnTextsTest {
  private static final String MESSAGES = "io/github/wxcard/message/messages.properties";
  private static final String MESSAGES_ZH = "io/github/wxcard/message/messages_zh_CN.properties";
  private static final String PAGE = "io/github/wxcard/rules/any-card.md";
  private static final String PAGE_ZH = "io/github/wxcard/rules/any-card.zh-CN.md";

  @TempDir Path jar;

  @RuleInfo(id = "any-card", summary = "There is a card.", level = Severity.INFO)
  public static final class AnyCard implements CardRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      findings.report(Issue.at(card.value(), 1));
    }
  }

  @Test
  void aRuleThatBringsAllIsGood() throws Exception {
    put(PAGE, "# any-card\nThere is a card.\n\n## What it flags\nEach card.\n");
    put(MESSAGES, "any-card=card {0}\n");
    try (Loaded rule = new Loaded()) {
      OwnTexts.check(rule.set());
      assertThat(text(rule, Language.EN)).isEqualTo("card 1");
      assertThat(text(rule, Language.ZH_CN)).isEqualTo("card 1");
      assertThat(Page.of(rule.rule, Language.ZH_CN).summary()).isEqualTo("There is a card.");
      assertThat(Page.of(rule.rule, Language.EN).description()).isEqualTo("Each card.");
      assertThat(Page.of(rule.rule, Language.EN).title()).isEmpty();
    }
  }

  @Test
  void aTitleStandsAfterTheId() throws Exception {
    put(PAGE, "# any-card: Any card\nThere is a card.\n");
    put(PAGE_ZH, "# any-card：任意卡券\n有一张卡券。\n");
    put(MESSAGES, "any-card=card {0}\n");
    try (Loaded rule = new Loaded()) {
      assertThat(Page.of(rule.rule, Language.EN).title()).isEqualTo("Any card");
      assertThat(Page.of(rule.rule, Language.ZH_CN).title()).isEqualTo("任意卡券");
    }
  }

  @Test
  void aHeadingIsNoSummary() throws Exception {
    put(PAGE, "# any-card\n### Flags\nAll.\n\n## What it flags\nEach\n\ncard.\n\n## Why\nNo.\n");
    put(MESSAGES, "any-card=card {0}\n");
    try (Loaded rule = new Loaded()) {
      Page page = Page.of(rule.rule, Language.EN);
      assertThat(page.summary()).isEqualTo("There is a card.");
      assertThat(page.description()).isEqualTo("Each card.");
    }
  }

  @Test
  void aSecondLanguageIsTakenWhereItIsThere() throws Exception {
    put(PAGE, "# any-card\n\nThere is a card.\n");
    put(PAGE_ZH, "# any-card\n有一张卡券。\n");
    put(MESSAGES, "any-card=card {0}\n");
    put(MESSAGES_ZH, "any-card=卡券 {0}\n");
    try (Loaded rule = new Loaded()) {
      OwnTexts.check(rule.set());
      assertThat(text(rule, Language.ZH_CN)).isEqualTo("卡券 1");
      assertThat(Page.of(rule.rule, Language.ZH_CN).summary()).isEqualTo("有一张卡券。");
      assertThat(Page.of(rule.rule, Language.EN).summary()).isEqualTo("There is a card.");
    }
  }

  @Test
  void whatIsMissingIsNamedWithItsPlace() throws Exception {
    refused("its page is missing: put " + PAGE + " into the jar");
    put(PAGE, "# any-card");
    refused("its message is missing: put " + MESSAGES + " into the jar, with the key any-card");
    put(MESSAGES, "any-cards=x\n");
    refused("its message is missing");
    put(MESSAGES, "any-card.first=it is {0\n");
    refused("the message any-card.first is no pattern of java.text.MessageFormat");
    put(MESSAGES, "any-card=fine\n");
    put(MESSAGES_ZH, "any-card={x}\n");
    refused(MESSAGES + " (zh-CN): the message any-card is no pattern");
  }

  @Test
  void aPatternThatTakesSomethingElseEndsNothing() throws Exception {
    put(PAGE, "# any-card");
    for (String pattern : List.of("{0,date}", "{1,number}", "{1,choice,0#none|1<some}")) {
      put(MESSAGES, "any-card=card " + pattern + "\n");
      try (Loaded rule = new Loaded()) {
        OwnTexts.check(rule.set());
        Finding finding =
            new Finding(
                "any-card",
                Severity.INFO,
                new Location("a.json", Region.START, "$"),
                new Message("any-card", List.of("x", "y")),
                List.of(),
                new TreeMap<>());
        assertThat(Messages.in(Language.EN, rule.set()).text(finding))
            .isEqualTo(MESSAGES + " has no usable message any-card; what goes into it: x, y");
      }
    }
  }

  private void refused(String wrong) throws Exception {
    try (Loaded rule = new Loaded()) {
      assertThatThrownBy(() -> OwnTexts.check(rule.set()))
          .isInstanceOf(UnusableRuleException.class)
          .hasMessageStartingWith("rule " + AnyCard.class.getName() + " (file:")
          .hasMessageContaining(wrong);
    }
  }

  private static String text(Loaded rule, Language language) {
    ValidationRequest request =
        ValidationRequest.builder(List.of(Fixture.of("a.open-card.json", "[{}]")))
            .rules(rule.set())
            .build();
    assertThat(CardValidator.validate(request).findings()).isEmpty();
    request =
        ValidationRequest.builder(List.of(Fixture.of("a.add-card.json", "[{}]")))
            .rules(rule.set())
            .build();
    Finding finding = CardValidator.validate(request).findings().get(0);
    return Messages.in(language, rule.set()).text(finding);
  }

  private void put(String name, String text) throws IOException {
    Path file = jar.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The rule out of a folder of its own, as out of a jar. */
  private final class Loaded implements AutoCloseable {
    private final URLClassLoader loader;
    private final Rule rule;

    Loaded() throws Exception {
      String name = AnyCard.class.getName();
      Path file = jar.resolve(name.replace('.', File.separatorChar) + ".class");
      Files.createDirectories(file.getParent());
      try (var in = AnyCard.class.getResourceAsStream("OwnTextsTest$AnyCard.class")) {
        Files.write(file, in.readAllBytes());
      }
      loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, AnyCard.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String wanted, boolean resolve)
                throws ClassNotFoundException {
              Class<?> loaded = findLoadedClass(wanted);
              return wanted.equals(name) && loaded == null
                  ? findClass(wanted)
                  : loaded == null ? super.loadClass(wanted, resolve) : loaded;
            }
          };
      rule = (Rule) loader.loadClass(name).getConstructor().newInstance();
    }

    RuleSet set() {
      return new RuleSet(List.of(rule), Map.of());
    }

    @Override
    public void close() throws IOException {
      loader.close();
    }
  }
}
