package io.github.wxcard.rule.run;

import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.reading.MalformedJson;

/** A file of the catalog is no usable card payload. */
@RuleInfo(
    id = "malformed-catalog",
    summary = "A file of the catalog is no usable card payload.",
    level = Severity.ERROR)
public final class MalformedCatalog implements Rule {
  /** The issue with a catalog file that is not JSON. */
  public static Issue syntax(SyntaxError error) {
    if (error.reason() == SyntaxError.Reason.EMPTY) {
      return Issue.variant("empty", error.ref());
    }
    return MalformedJson.issue(error, Message.of("syntax." + error.reason().key()));
  }
}
