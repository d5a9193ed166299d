package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Document;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;

/** A fixture is not one strict JSON document in UTF-8. */
@RuleInfo(
    id = "malformed-json",
    summary = "The file is not one strict JSON document in UTF-8.",
    level = Severity.ERROR)
public final class MalformedJson implements DocumentRule {
  @Override
  public void check(Document document, RuleContext context, FindingSink findings) {
    for (SyntaxError error : document.errors()) {
      findings.report(issue(error, Message.of("syntax." + reason(error))));
    }
  }

  /** An error as an issue, with the comma that belongs to it. */
  public static Issue issue(SyntaxError error, Message reason) {
    Issue issue = Issue.variant(variant(error), error.ref(), reason, error.found());
    SourceRef comma = error.comma();
    return comma == null ? issue : issue.related(comma);
  }

  private static String reason(SyntaxError error) {
    if (error.reason() == SyntaxError.Reason.BAD_YAML && error.found().equals("\t")) {
      return "yaml-tab";
    }
    return isUtf16(error) ? "utf-16" : error.reason().key();
  }

  /** UTF-16 without a mark begins with a NUL, or has one after the first character. */
  private static boolean isUtf16(SyntaxError error) {
    Position start = error.ref().region().start();
    return error.reason() == SyntaxError.Reason.NUL && start.line() == 1 && start.column() <= 2;
  }

  /** Which wording goes with an error: valid or not, what is beyond the limits is not read. */
  private static String variant(SyntaxError error) {
    if (error.reason() == SyntaxError.Reason.TOO_LONG) {
      return "limit";
    }
    String place = error.found().isEmpty() ? "end" : "at";
    return switch (error.reason()) {
      case BAD_YAML, DEEP_YAML -> "yaml-" + place;
      default -> place;
    };
  }
}
