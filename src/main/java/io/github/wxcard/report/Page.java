package io.github.wxcard.report;

import io.github.wxcard.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/**
 * What is told about a rule.
 *
 * @param summary one sentence
 * @param description what it flags, as plain text
 * @param markdown the whole page
 */
public record Page(String summary, String description, String markdown) {
  /** The page of a rule; of a rule without one, its summary. */
  public static Page of(RuleInfo info, Language language) {
    Optional<String> markdown = RulePage.of(info.id(), language);
    if (markdown.isEmpty()) {
      return new Page(info.summary(), info.summary(), info.summary());
    }
    List<String> lines = markdown.get().lines().toList();
    String summary = lines.size() > 1 ? lines.get(1) : info.summary();
    return new Page(summary, firstSection(lines, summary), markdown.get());
  }

  /** The page for a reader without Markdown; it reads well as it is. */
  public String plain() {
    return markdown;
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
