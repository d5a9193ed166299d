package io.github.wxcard.maven;

import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.message.Page;
import io.github.wxcard.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The language of a goal and the words in it. */
public record Wording(Language language, Messages messages) {
  /** That of {@code wxcard.language}, by default of the JVM. */
  public static Wording of(@Nullable String tag) throws MojoExecutionException {
    Optional<Language> language =
        tag == null || tag.isBlank()
            ? Optional.of(Language.of(Locale.getDefault()))
            : Language.of(tag);
    if (language.isEmpty()) {
      List<String> tags = Arrays.stream(Language.values()).map(Language::tag).toList();
      throw ParameterValues.refusal("wxcard.language", String.valueOf(tag), tags);
    }
    return new Wording(language.get(), Messages.in(language.get()));
  }

  /** The same where the tag may be none. */
  public static Messages lenient(@Nullable String tag) {
    return Messages.in(
        Optional.ofNullable(tag).flatMap(Language::of).orElse(Language.of(Locale.getDefault())));
  }

  /** The sentence about a rule. */
  public String summary(Rule rule) {
    return Page.of(rule, language).summary();
  }
}
