package io.github.wxcard.maven.output;

import io.github.wxcard.report.ReportFormat;
import io.github.wxcard.report.html.HtmlFormat;
import io.github.wxcard.report.json.GitLabFormat;
import io.github.wxcard.report.json.JsonFormat;
import io.github.wxcard.report.sarif.SarifFormat;
import io.github.wxcard.report.xml.CheckstyleFormat;
import io.github.wxcard.report.xml.JUnitFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report that can be written to a file. */
public enum ReportKind {
  SARIF("sarif", "wxcard.sarif"),
  HTML("html", "wxcard.html"),
  JSON("json", "wxcard.json"),
  JUNIT("junit", "wxcard.xml"),
  CHECKSTYLE("checkstyle", "wxcard-checkstyle.xml"),
  GITLAB("gitlab", "gl-code-quality.json");

  private final String id;
  private final String fileName;

  ReportKind(String id, String fileName) {
    this.id = id;
    this.fileName = fileName;
  }

  /** The kind of that id. */
  public static Optional<ReportKind> of(String id) {
    for (ReportKind kind : values()) {
      if (kind.id.equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The ids of all of them. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (ReportKind kind : values()) {
      ids.add(kind.id);
    }
    return ids;
  }

  /** The name in configuration. */
  public String id() {
    return id;
  }

  /** The name of the file, which tools look for. */
  public String fileName() {
    return fileName;
  }

  /** What writes it; the classes of a report that nobody wants are not loaded. */
  public ReportFormat format() {
    return switch (this) {
      case SARIF -> new SarifFormat();
      case HTML -> new HtmlFormat();
      case JSON -> new JsonFormat();
      case JUNIT -> new JUnitFormat();
      case CHECKSTYLE -> new CheckstyleFormat();
      case GITLAB -> new GitLabFormat();
    };
  }
}
