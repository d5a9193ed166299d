package io.github.wxcard.schema;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Nearest;
import io.github.wxcard.model.SecretNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds members that stand under a wrong name. */
public final class Misnamed {
  /** Members of older documents. */
  public static final Set<String> LEGACY = Set.of("outer_id", "balance");

  /** Members of the call that are functions and never stand in JSON. */
  public static final Set<String> FUNCTIONS = Set.of("success", "fail", "complete");

  private Misnamed() {}

  /**
   * The unknown members of an object, each by the name of the member it stands for, which is
   * missing, null or empty.
   */
  public static Map<String, Member> in(JsonValue object, DocumentSchema schema) {
    List<Member> foreign =
        object.members().stream().filter(member -> isForeign(member.name(), schema)).toList();
    if (foreign.isEmpty()) {
      return Map.of();
    }
    List<String> missing =
        schema.members().stream().filter(name -> isMissing(object.member(name))).toList();
    Map<String, Member> found = new LinkedHashMap<>();
    for (Member member : foreign) {
      Nearest.to(member.name(), missing).ifPresent(name -> found.putIfAbsent(name, member));
    }
    return found;
  }

  /** Whether an unknown member of an object stands for a missing one of that name. */
  public static boolean isThereFor(String name, JsonValue object, DocumentSchema schema) {
    return in(object, schema).containsKey(name);
  }

  /** Null and empty members count as absent. */
  private static boolean isMissing(@Nullable Member member) {
    return member == null || member.value().isNull() || member.value().isEmptyString();
  }

  private static boolean isForeign(String name, DocumentSchema schema) {
    return !schema.members().contains(name)
        && !LEGACY.contains(name)
        && !FUNCTIONS.contains(name)
        && !SecretNames.contains(name);
  }
}
