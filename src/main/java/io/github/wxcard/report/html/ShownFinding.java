package io.github.wxcard.report.html;

import io.github.wxcard.model.Finding;
import io.github.wxcard.report.text.CodeFrame;
import io.github.wxcard.report.text.ConsoleFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the HTML report shows it.
 *
 * @param id what a link to it names; the same as long as the finding is there
 * @param finding the finding
 * @param message its message in words
 * @param frame the line it is in; null where that is not shown
 */
record ShownFinding(String id, Finding finding, String message, @Nullable CodeFrame frame) {
  /** Line and column. */
  String place() {
    return finding.location().region().start().toString();
  }

  /** The places that belong to it and that its message does not name. */
  List<String> related() {
    return ConsoleFormat.unnamed(finding, message);
  }
}
