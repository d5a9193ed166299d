package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.Timestamp;
import io.github.wxcard.rule.values.LeakedSecret;
import io.github.wxcard.schema.DocumentSchema;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import io.github.wxcard.schema.Violation;

/** A member is missing, unknown or of the wrong type. */
@RuleInfo(
    id = "schema-violation",
    summary = "A member is missing, unknown, or of the wrong type.",
    level = Severity.ERROR)
public final class SchemaViolation implements ShapeRule, DocumentRule {
  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    checkEntry(card, findings);
    if (card.list().form() == CardList.Form.EXT && card.member("cardId") == null) {
      findings.report(Issue.variant("no-card", card.value()));
    }
    JsonValue object = card.signedExt();
    if (object != null) {
      Shape ext = new Shape(object, Schemas.cardExt(), "cardExt");
      for (Violation violation : ext.violations()) {
        if (!isTimestampText(object, violation) && !anotherSpeaks(card, object, violation)) {
          report(ext, violation, findings);
        }
      }
    }
  }

  private static void checkEntry(Card card, FindingSink findings) {
    DocumentSchema schema = Schemas.entry(card.kind());
    Shape entry = new Shape(card.value(), schema, "entry");
    for (Violation violation : entry.violations()) {
      boolean judged = card.list().handedOver() || isLacking(card, violation);
      if (judged
          && !isUnserialized(card, violation)
          && !anotherSpeaks(card, card.value(), violation)) {
        report(entry, violation, findings);
      }
    }
  }

  @Override
  public void check(Document document, RuleContext context, FindingSink findings) {
    JsonValue root = document.root();
    DocumentKind kind = document.kind();
    if (root == null || kind == null || document.merchantCoupons() || !document.bare()) {
      return;
    }
    boolean bareList = root.type() == JsonValue.Type.ARRAY && kind == DocumentKind.ADD_CARD;
    // Lines are no document as a whole.
    if (bareList || root.isUnknown()) {
      return;
    }
    Shape shape = new Shape(root, Schemas.root(kind), "document");
    for (Violation violation : shape.violations()) {
      boolean other = violation.sort() == Violation.Sort.UNKNOWN && isTicket(document, violation);
      if (!other && (document.complete() || violation.sort() != Violation.Sort.MISSING)) {
        report(shape, violation, findings);
      }
    }
  }

  /** What a client puts together itself is not judged, but for what it cannot do without. */
  private static boolean isLacking(Card card, Violation violation) {
    CardList.Form form = card.list().form();
    String name = violation.member();
    return form != CardList.Form.FLAT
        && form != CardList.Form.EXT
        && violation.sort() == Violation.Sort.MISSING
        && name != null
        && MemberNames.in(card.value(), name) == null;
  }

  /**
   * Of a container another rule speaks: it is not serialized, or the quotes in it are not escaped.
   */
  private static boolean isUnserialized(Card card, Violation violation) {
    Member member = violation.member() == null ? null : card.value().member(violation.member());
    return member != null
        && member.name().equals("cardExt")
        && violation.sort() == Violation.Sort.MISTYPED
        && member.value().isContainer();
  }

  private static boolean isTicket(Document document, Violation violation) {
    return document.tickets().stream().anyMatch(each -> each.name().equals(violation.member()));
  }

  /**
   * The rule for secrets, by their names and by their values, and those for legacy members and
   * names like no other speak of them.
   */
  private static boolean anotherSpeaks(Card card, JsonValue object, Violation violation) {
    String name = violation.member();
    if (violation.sort() != Violation.Sort.UNKNOWN || name == null) {
      return false;
    }
    DocumentSchema schema =
        object.equals(card.value()) ? Schemas.entry(card.kind()) : Schemas.cardExt();
    return LeakedSecret.isOf(card, object, name)
        || Misnamed.LEGACY.contains(name)
        || Misnamed.isUnknown(name, schema);
  }

  /** The rules for timestamps speak of those that are text. */
  private static boolean isTimestampText(JsonValue object, Violation violation) {
    Member member = violation.member() == null ? null : object.member(violation.member());
    return member != null
        && violation.sort() == Violation.Sort.MISTYPED
        && Timestamp.MEMBERS.contains(member.name())
        && member.value().isString();
  }

  private static void report(Shape shape, Violation violation, FindingSink findings) {
    Issue issue = shape.issue(violation);
    if (issue != null) {
      findings.report(issue);
    }
  }
}
