package io.github.wxcard.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a rule: what it flags, why, bad and good examples, in Markdown. */
public final class RulePage {
  private static final String FOLDER = "/io/github/wxcard/rules/";

  private RulePage() {}

  /** The page in a language, else in English; empty where the rule has none. */
  public static Optional<String> of(String ruleId, Language language) {
    Optional<String> page =
        language == Language.EN ? Optional.empty() : read(ruleId + "." + language.tag() + ".md");
    return page.or(() -> read(ruleId + ".md"));
  }

  private static Optional<String> read(String name) {
    try (InputStream in = RulePage.class.getResourceAsStream(FOLDER + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
