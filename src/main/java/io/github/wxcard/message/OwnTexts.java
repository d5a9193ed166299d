package io.github.wxcard.message;

import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.UnusableRuleException;
import io.github.wxcard.ruleset.RuleSet;
import java.util.List;

/** Holds that rules of a project bring what is told about them. */
public final class OwnTexts {
  private OwnTexts() {}

  /**
   * Refuses a rule without a page or without messages.
   *
   * @throws UnusableRuleException which names the file that is missing or wrong
   */
  public static void check(RuleSet rules) {
    for (Rule rule : rules.own()) {
      if (RulePage.of(rule, Language.EN).isEmpty()) {
        throw unusable(rule, "its page is missing: put " + RulePage.path(rule) + " into the jar");
      }
      for (Language language : Language.values()) {
        check(rule, language);
      }
    }
  }

  private static void check(Rule rule, Language language) {
    String id = rule.info().id();
    MessageFile file = MessageFile.beside(rule.getClass(), language);
    List<String> keys =
        file.keys().stream()
            .filter(key -> key.equals(id) || key.startsWith(id + "."))
            .sorted()
            .toList();
    if (keys.isEmpty()) {
      throw unusable(
          rule,
          "its message is missing: put "
              + file.name()
              + " into the jar, with the key "
              + id
              + ", or keys of it, a dot and a variant");
    }
    for (String key : keys) {
      if (file.text(key).isEmpty()) {
        throw unusable(
            rule,
            file.name()
                + " ("
                + language.tag()
                + "): the message "
                + key
                + " is no pattern of java.text.MessageFormat; single quotes and braces stand"
                + " doubled or quoted there");
      }
    }
  }

  private static UnusableRuleException unusable(Rule rule, String wrong) {
    return UnusableRuleException.of(rule.getClass(), wrong);
  }
}
