package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;

/** A fixture is none of the three documents. */
@RuleInfo(
    id = "unknown-document",
    summary = "The file is none of the documents this plugin knows.",
    level = Severity.ERROR)
public final class UnknownDocument implements DocumentRule {
  private static final String LIST = "cardList";

  /** The members of an entry that tell what the list is for, the most telling first. */
  private static final List<String> TELLING = List.of("isSuccess", "cardExt", "code");

  @Override
  public void check(Document document, RuleContext context, FindingSink findings) {
    JsonValue root = document.root();
    if (root == null) {
      return;
    }
    if (document.merchantCoupons()) {
      findings.report(Issue.variant("merchant-coupons", root));
    } else if (isUnknown(document)) {
      findings.report(issue(document, root));
    }
  }

  private static boolean isUnknown(Document document) {
    return document.kind() == null
        && document.complete()
        && document.templates() == 0
        && !document.mixed();
  }

  private static Issue issue(Document document, JsonValue root) {
    if (document.reached() != null) {
      return Issue.variant("at", root, document.reached().toString());
    }
    JsonValue firstEntry = document.firstEntry();
    if (firstEntry != null) {
      return ofEntry(root, firstEntry);
    }
    if (root.member(LIST) != null) {
      return Issue.variant("no-list", root);
    }
    for (Member member : root.members()) {
      if (MemberNames.areAlike(member.name(), LIST)) {
        return Issue.variant("misnamed", root, member.name());
      }
    }
    Member error = root.member("errcode");
    if (error != null && !error.value().text().equals("0")) {
      Member says = root.member("errmsg");
      String what = says == null ? "" : says.value().text();
      return Issue.variant("error-answer", root, error.value().text(), what);
    }
    return root.members().isEmpty()
        ? Issue.variant("nothing-known", root)
        : Issue.variant("root", root, names(root));
  }

  private static Issue ofEntry(JsonValue root, JsonValue entry) {
    if (entry.type() != JsonValue.Type.OBJECT) {
      Message type = Message.of("type." + entry.type().schemaName());
      return Issue.variant("entry-no-object", root, type);
    }
    for (String telling : TELLING) {
      for (Member member : entry.members()) {
        if (MemberNames.areAlike(member.name(), telling)) {
          return Issue.variant("entry-misnamed", root, member.name(), new Plain(telling));
        }
      }
    }
    return entry.members().isEmpty()
        ? Issue.variant("entry-empty", root)
        : Issue.variant("entry", root, names(entry));
  }

  private static String names(JsonValue object) {
    return object.members().stream().map(Member::name).limit(8).collect(Collectors.joining(", "));
  }
}
