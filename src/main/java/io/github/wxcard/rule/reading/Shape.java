package io.github.wxcard.rule.reading;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Message;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.schema.DocumentSchema;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value held against its schema, its violations put into issues. */
final class Shape {
  /** What members of an entry look like, in an order that is read well. */
  private static final List<Map.Entry<String, String>> IN_ENTRY =
      List.of(
          Map.entry("cardId", "\"…\""),
          Map.entry("code", "\"…\""),
          Map.entry("cardExt", "\"{…}\""),
          Map.entry("isSuccess", "true"));

  private final JsonValue value;
  private final DocumentSchema schema;
  private final String where;
  private final List<Violation> violations;
  private final Map<String, Member> misnamed;

  Shape(JsonValue value, DocumentSchema schema, String where) {
    this.value = value;
    this.schema = schema;
    this.where = where;
    this.violations = schema.violations(value);
    this.misnamed = violations.isEmpty() ? Map.of() : Misnamed.in(value, schema);
  }

  List<Violation> violations() {
    return violations;
  }

  /** The violation as an issue; null where another one already says it. */
  @Nullable Issue issue(Violation violation) {
    String name = violation.member();
    if (name == null && where.equals("entry") && violation.sort() == Violation.Sort.MISTYPED) {
      Message found = Message.of("type." + value.type().schemaName());
      return Issue.variant("no-object", value, found, new Plain(example()));
    }
    if (name == null) {
      return mistyped(value, Message.of("shape." + where), violation);
    }
    return switch (violation.sort()) {
      case MISSING -> missing(name);
      case UNKNOWN -> unknown(name);
      case MISTYPED -> mistypedMember(name, violation);
      case EMPTY -> Issue.variant("empty", member(name).value(), new Plain(name));
      case OTHER ->
          Issue.variant(
              "other", member(name).value(), new Plain(name), new Plain(violation.wording()));
    };
  }

  /** An entry with the members that it must have. */
  private String example() {
    return IN_ENTRY.stream()
        .filter(member -> schema.outline().requires(member.getKey()))
        .map(member -> '"' + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private @Nullable Issue missing(String name) {
    return misnamed.containsKey(name)
        ? null
        : Issue.variant("missing", value, Message.of("shape." + where), new Plain(name));
  }

  private Issue unknown(String name) {
    Member member = member(name);
    if (name.equals("card_list")) {
      return Issue.variant("batch-add-card", member.key());
    }
    for (Map.Entry<String, Member> entry : misnamed.entrySet()) {
      if (entry.getValue().name().equals(name)) {
        return Issue.variant("misnamed", member.key(), name, new Plain(entry.getKey()));
      }
    }
    // In a result "success" rather stands for isSuccess.
    if (Misnamed.FUNCTIONS.contains(name) && !schema.members().contains("isSuccess")) {
      return Issue.variant("function", member.key(), name);
    }
    return Issue.variant(
        "unknown",
        member.key(),
        name,
        Message.of("shape." + where),
        new Plain(String.join(", ", schema.members())));
  }

  private @Nullable Issue mistypedMember(String name, Violation violation) {
    JsonValue found = member(name).value();
    if (found.isUnknown()) {
      return null;
    }
    if (!found.isNull()) {
      return mistyped(found, new Plain(name), violation);
    }
    return schema.outline().requires(name)
        ? Issue.variant("null", found, new Plain(name))
        : nullMembers(name);
  }

  /** The first of the optional members that are null says it for all of them. */
  private @Nullable Issue nullMembers(String name) {
    List<Member> nulls = value.members().stream().filter(this::isOptionalNull).toList();
    if (!nulls.get(0).name().equals(name)) {
      return null;
    }
    String names = nulls.stream().map(Member::name).collect(Collectors.joining(", "));
    return Issue.variant("null-optional", nulls.get(0).value(), new Plain(names), nulls.size());
  }

  private boolean isOptionalNull(Member member) {
    return member.value().isNull()
        && member.equals(value.member(member.name()))
        && schema.members().contains(member.name())
        && !schema.outline().requires(member.name());
  }

  private static Issue mistyped(JsonValue found, Object what, Violation violation) {
    String expected = violation.expected();
    return Issue.variant(
        "mistyped",
        found,
        what,
        expected.isEmpty() ? new Plain(violation.wording()) : Message.of("type." + expected),
        Message.of("type." + found.type().schemaName()));
  }

  private Member member(String name) {
    Member member = value.member(name);
    if (member == null) {
      throw new IllegalStateException("the schema speaks of " + name + ", which is not there");
    }
    return member;
  }
}
