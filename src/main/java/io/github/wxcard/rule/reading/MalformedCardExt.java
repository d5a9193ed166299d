package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import java.util.Set;

/** The string in cardExt is not one strict JSON object. */
@RuleInfo(
    id = "malformed-card-ext",
    summary = "The string in cardExt is not one strict JSON object.",
    level = Severity.ERROR)
public final class MalformedCardExt implements ShapeRule {
  @Override
  public Set<DocumentKind> kinds() {
    return DocumentKind.WITH_EXT;
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    if (card.ext() instanceof CardExt.Broken broken) {
      SyntaxError error = broken.error();
      Member ext = card.member("cardExt");
      String form = ext == null ? null : OtherForm.of(ext.value().text());
      if (form != null) {
        findings.report(Issue.variant(form, error.ref()));
        return;
      }
      findings.report(MalformedJson.issue(error, reason(error.reason())));
    } else if (card.ext() instanceof CardExt.NotAnObject found) {
      findings.report(
          Issue.variant(
              "not-an-object",
              found.inner(),
              Message.of("type." + found.inner().type().schemaName())));
    }
  }

  /** What is said of a file as a whole sounds odd of a string in it. */
  private static Message reason(Reason reason) {
    return switch (reason) {
      case EMPTY, BYTE_ORDER_MARK, MARKUP -> Message.of("syntax.string." + reason.key());
      default -> Message.of("syntax." + reason.key());
    };
  }
}
