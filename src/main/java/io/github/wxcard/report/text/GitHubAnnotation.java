package io.github.wxcard.report.text;

import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.secret.Printable;

/** A finding as a line that GitHub's runner turns into an annotation. */
public final class GitHubAnnotation {
  private GitHubAnnotation() {}

  /**
   * The line, which the runner knows only where nothing but blanks stands before it.
   *
   * <p>Whatever the file's name and the message hold, it is one command.
   */
  public static String of(Finding finding, Messages messages, ModulePath module) {
    Region region = finding.location().region();
    String file = Printable.line(module.ofReactor(finding.location().file()));
    StringBuilder line = new StringBuilder("::").append(command(finding.severity()));
    line.append(" file=").append(property(file));
    line.append(",line=").append(region.start().line());
    line.append(",endLine=").append(region.end().line());
    if (region.start().line() == region.end().line()) {
      // GitHub takes columns within one line only.
      line.append(",col=").append(region.start().column());
      line.append(",endColumn=").append(region.end().column());
    }
    line.append(",title=").append(property("wxcard: " + finding.rule()));
    line.append("::").append(data(messages.text(finding)));
    return line.toString();
  }

  private static String command(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.label();
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
