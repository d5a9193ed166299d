package io.github.wxcard.message;

import io.github.wxcard.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told about a rule.
 *
 * @param summary one sentence
 * @param description what it flags, as plain text
 * @param markdown the whole page, which reads well as plain text too
 */
public record Page(String summary, String description, String markdown) {
  private static final String SECTION = "\n## ";

  /** The page of a rule; of a rule without one, its summary. */
  public static Page of(Rule rule, Language language) {
    String summary = rule.info().summary();
    Optional<String> markdown = RulePage.of(rule, language);
    if (markdown.isEmpty()) {
      return new Page(summary, summary, summary);
    }
    return of(markdown.get(), summary);
  }

  private static Page of(String markdown, String summary) {
    int first = markdown.indexOf(SECTION);
    int second = first < 0 ? -1 : markdown.indexOf(SECTION, first + 1);
    int length = markdown.length();
    List<String> head = below(markdown.substring(0, first < 0 ? length : first));
    List<String> section =
        first < 0 ? List.of() : below(markdown.substring(first + 1, second < 0 ? length : second));
    String stated = head.isEmpty() || head.get(0).startsWith("#") ? summary : head.get(0);
    return new Page(
        stated, section.isEmpty() ? stated : String.join(" ", section), RulePage.shown(markdown));
  }

  /** The lines below a heading, without blank ones. */
  private static List<String> below(String headed) {
    List<String> lines = new ArrayList<>();
    int end = headed.indexOf('\n');
    for (String line : end < 0 ? new String[0] : headed.substring(end).split("\n")) {
      if (!line.isBlank()) {
        lines.add(line.strip());
      }
    }
    return lines;
  }
}
