package io.github.wxcard.rule.catalog;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import org.jspecify.annotations.Nullable;

/** Whether a member of {@code cardExt} is given: there, and neither null nor empty. */
final class Given {
  private Given() {}

  static @Nullable JsonValue value(JsonValue object, String name) {
    Member member = object.member(name);
    if (member == null || member.value().isNull()) {
      return null;
    }
    boolean empty = member.value().isString() && member.value().text().isEmpty();
    return empty ? null : member.value();
  }

  /** Whether nothing stands for a member, not even under a wrong name. */
  static boolean isMissing(JsonValue object, String name) {
    return !Misnamed.in(object, Schemas.cardExt()).containsKey(name);
  }
}
