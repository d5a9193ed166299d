package io.github.wxcard.schema;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.secret.SecretNames;
import io.github.wxcard.text.Nearest;
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

  /** Whether a schema knows no member of that name, nor one that it resembles. */
  public static boolean isUnknown(String name, DocumentSchema schema) {
    return isForeign(name, schema) && Nearest.to(name, schema.members()).isEmpty();
  }

  /** The unknown members of an object, each by the name of the missing member it stands for. */
  public static Map<String, Member> in(JsonValue object, DocumentSchema schema) {
    Map<String, Member> found = new LinkedHashMap<>();
    for (Member member : object.members()) {
      // Of a name that stands twice the last counts, as in every JSON parser.
      boolean counts = member.equals(object.member(member.name()));
      if (counts && isForeign(member.name(), schema)) {
        List<String> missing =
            schema.members().stream().filter(name -> isFree(name, object, schema, member)).toList();
        Nearest.to(member.name(), missing).ifPresent(name -> found.putIfAbsent(name, member));
      }
    }
    return found;
  }

  /** Whether an unknown member of an object stands for a missing one of that name. */
  public static boolean isThereFor(String name, JsonValue object, DocumentSchema schema) {
    return in(object, schema).containsKey(name);
  }

  /**
   * Whether a member may stand for the one of a name: where that is absent, and, with a value,
   * where it counts as absent, being null, or optional and empty.
   */
  private static boolean isFree(
      String name, JsonValue object, DocumentSchema schema, Member member) {
    Member meant = object.member(name);
    if (meant == null) {
      return true;
    }
    boolean empty = meant.value().isEmptyString() && !schema.outline().requires(name);
    return (empty || meant.value().isNull())
        && !member.value().isNull()
        && !member.value().isEmptyString();
  }

  private static boolean isForeign(String name, DocumentSchema schema) {
    return !schema.members().contains(name)
        && !LEGACY.contains(name)
        && !FUNCTIONS.contains(name)
        && !SecretNames.contains(name);
  }
}
