package io.github.wxcard.message;

import io.github.wxcard.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a rule: what it flags, why, bad and good examples, in Markdown. */
public final class RulePage {
  private static final String FOLDER = "/io/github/wxcard/rules/";

  private RulePage() {}

  /** The page in a language, else in English; empty where the rule's jar has none. */
  public static Optional<String> of(Rule rule, Language language) {
    String id = rule.info().id();
    Optional<String> page =
        language == Language.EN ? Optional.empty() : read(rule, id + "." + language.tag() + ".md");
    return page.isPresent() ? page : read(rule, id + ".md");
  }

  /** A page as it is shown: without the word that keeps an example from being tried. */
  public static String shown(String page) {
    return page.replace("```json skip", "```json");
  }

  /** Where in a jar the English page of a rule is. */
  static String path(Rule rule) {
    return FOLDER.substring(1) + rule.info().id() + ".md";
  }

  private static Optional<String> read(Rule rule, String name) {
    try (InputStream in = rule.getClass().getResourceAsStream(FOLDER + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
