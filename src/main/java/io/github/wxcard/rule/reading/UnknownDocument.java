package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A fixture is none of the three documents. */
@RuleInfo(
    id = "unknown-document",
    summary = "The file is none of the documents this plugin knows.",
    level = Severity.ERROR)
public final class UnknownDocument implements DocumentRule {
  @Override
  public void check(Document document, RuleContext context, FindingSink findings) {
    JsonValue root = document.root();
    if (root == null) {
      return;
    }
    if (document.merchantCoupons()) {
      findings.report(Issue.variant("merchant-coupons", root));
    } else if (document.kind() == null && document.complete()) {
      findings.report(issue(root, document.firstEntry()));
    }
  }

  private static Issue issue(JsonValue root, @Nullable JsonValue firstEntry) {
    JsonValue seen = firstEntry == null ? root : firstEntry;
    if (seen.members().isEmpty()) {
      return Issue.variant("nothing-known", root);
    }
    String names = String.join(", ", seen.members().stream().map(Member::name).limit(8).toList());
    return Issue.variant(firstEntry == null ? "root" : "entry", root, names);
  }
}
