package io.github.wxcard.report;

import io.github.wxcard.rule.Rule;
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
  /** The page of a rule; of a rule without one, its summary. */
  public static Page of(Rule rule, Language language) {
    String summary = rule.info().summary();
    Optional<String> markdown = RulePage.of(rule, language);
    if (markdown.isEmpty()) {
      return new Page(summary, summary, summary);
    }
    List<String> lines = markdown.get().lines().toList();
    String stated = summary(lines).orElse(summary);
    return new Page(stated, firstSection(lines, stated), markdown.get());
  }

  /** The line below the heading, which may stand apart from it. */
  private static Optional<String> summary(List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> !line.startsWith("#"));
  }

  private static String firstSection(List<String> lines, String otherwise) {
    StringBuilder section = new StringBuilder();
    int headings = 0;
    for (String line : lines) {
      if (line.startsWith("## ")) {
        headings++;
      } else if (headings == 1 && !line.isBlank()) {
        section.append(section.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    return section.isEmpty() ? otherwise : section.toString();
  }
}
