package io.github.wxcard.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A report that can be written to a file.
 *
 * @param id the name in configuration
 * @param fileName the name of the file, which tools look for
 * @param format makes what writes it: the classes of a report that nobody wants are not loaded
 */
public record ReportKind(String id, String fileName, Supplier<ReportFormat> format) {
  // Not as method references: those would load every class.
  /** All that there are. */
  public static final List<ReportKind> ALL =
      List.of(
          new ReportKind("sarif", "wxcard.sarif", () -> new SarifFormat()),
          new ReportKind("html", "wxcard.html", () -> new HtmlFormat()),
          new ReportKind("json", "wxcard.json", () -> new JsonFormat()),
          new ReportKind("junit", "wxcard.xml", () -> new JUnitFormat()),
          new ReportKind("checkstyle", "wxcard-checkstyle.xml", () -> new CheckstyleFormat()),
          new ReportKind("gitlab", "gl-code-quality.json", () -> new GitLabFormat()));

  /** The kind of that id. */
  public static Optional<ReportKind> of(String id) {
    return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** The ids of all of them. */
  public static List<String> ids() {
    return ALL.stream().map(ReportKind::id).toList();
  }
}
