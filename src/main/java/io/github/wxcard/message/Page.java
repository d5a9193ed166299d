package io.github.wxcard.message;

import io.github.wxcard.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told about a rule.
 *
 * @param title a few words, after the id in the heading of the page; empty where there are none
 * @param summary one sentence
 * @param description what it flags, as plain text
 * @param markdown the whole page, which reads well as plain text too
 */
public record Page(String title, String summary, String description, String markdown) {
  private static final String SECTION = "\n## ";
  private static final String COLONS = ":：";

  /** The page of a rule; of a rule without one, its summary. */
  public static Page of(Rule rule, Language language) {
    String summary = rule.info().summary();
    Optional<String> markdown = RulePage.of(rule, language);
    if (markdown.isEmpty()) {
      return new Page("", summary, summary, summary);
    }
    return of(markdown.get(), rule.info().id(), summary);
  }

  private static Page of(String markdown, String id, String summary) {
    int first = markdown.indexOf(SECTION);
    int second = first < 0 ? -1 : markdown.indexOf(SECTION, first + 1);
    int length = markdown.length();
    List<String> head = below(markdown.substring(0, first < 0 ? length : first));
    List<String> section =
        first < 0 ? List.of() : below(markdown.substring(first + 1, second < 0 ? length : second));
    String stated = head.isEmpty() || head.get(0).startsWith("#") ? summary : head.get(0);
    return new Page(
        title(markdown, id),
        stated,
        section.isEmpty() ? stated : String.join(" ", section),
        RulePage.shown(markdown));
  }

  /** What stands after the id and a colon, of either language, in the first line. */
  private static String title(String markdown, String id) {
    String heading = "# " + id;
    int after = heading.length();
    boolean titled =
        markdown.startsWith(heading)
            && markdown.length() > after
            && COLONS.indexOf(markdown.charAt(after)) >= 0;
    return titled ? markdown.substring(after + 1).lines().findFirst().orElse("").strip() : "";
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
