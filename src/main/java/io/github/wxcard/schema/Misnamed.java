package io.github.wxcard.schema;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Nearest;
import io.github.wxcard.model.SecretNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds members that stand under a wrong name. */
public final class Misnamed {
  /** Members of older documents. */
  public static final Set<String> LEGACY = Set.of("outer_id", "balance");

  /** Members of the call that are functions and never stand in JSON. */
  public static final Set<String> FUNCTIONS = Set.of("success", "fail", "complete");

  private Misnamed() {}

  /** The unknown members of an object, each by the name of the missing member it stands for. */
  public static Map<String, Member> in(JsonValue object, DocumentSchema schema) {
    Map<String, Member> found = new LinkedHashMap<>();
    for (Member member : object.members()) {
      if (isForeign(member.name(), schema)) {
        Nearest.to(member.name(), missing(object, schema))
            .ifPresent(name -> found.putIfAbsent(name, member));
      }
    }
    return found;
  }

  private static List<String> missing(JsonValue object, DocumentSchema schema) {
    return schema.members().stream().filter(name -> object.member(name) == null).toList();
  }

  private static boolean isForeign(String name, DocumentSchema schema) {
    return !schema.members().contains(name)
        && !LEGACY.contains(name)
        && !FUNCTIONS.contains(name)
        && !SecretNames.contains(name);
  }
}
