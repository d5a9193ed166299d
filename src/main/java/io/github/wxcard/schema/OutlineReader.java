package io.github.wxcard.schema;

import io.github.wxcard.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles outlines from the schema files themselves. */
final class OutlineReader {
  private static final Set<String> ANNOTATIONS =
      Set.of("$schema", "$id", "$comment", "title", "description", "definitions");

  /** What an object's outline takes into account. */
  private static final Set<String> OF_OBJECTS =
      Set.of("type", "required", "additionalProperties", "properties", "if", "then", "else");

  /** The same of a member; the items of an array are judged one by one, elsewhere. */
  private static final Set<String> OF_MEMBERS =
      Set.of("type", "minLength", "contentMediaType", "items");

  private OutlineReader() {}

  /** The outline of a schema file, or of one of its definitions. */
  static Outline read(String name, @Nullable String definition) {
    Map<?, ?> document = tree(name);
    return outline(
        definition == null
            ? document
            : object(object(document.get("definitions")).get(definition)));
  }

  /** The names of the definitions of a schema file. */
  static List<String> definitions(String name) {
    List<String> names = new ArrayList<>();
    object(tree(name).get("definitions")).keySet().forEach(each -> names.add((String) each));
    return names;
  }

  private static Map<?, ?> tree(String name) {
    try (InputStream in = Schemas.open(name)) {
      return object(JsonTree.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outline of a schema of an object. */
  static Outline outline(Map<?, ?> schema) {
    boolean complete =
        knows(schema, OF_OBJECTS)
            && "object".equals(schema.get("type"))
            && Boolean.FALSE.equals(schema.get("additionalProperties"))
            && onlyAsksForTruths(schema.get("if"))
            && onlyRequires(schema.get("then"))
            && onlyRequires(schema.get("else"));
    Set<Object> required = new HashSet<>(list(schema.get("required")));
    // Whichever branch holds, what either of them requires is enough for both.
    required.addAll(list(object(schema.get("then")).get("required")));
    required.addAll(list(object(schema.get("else")).get("required")));
    Map<String, Outline.Shape> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : object(schema.get("properties")).entrySet()) {
      String name = (String) entry.getKey();
      Map<?, ?> member = object(entry.getValue());
      complete &= knows(member, OF_MEMBERS) && member.get("type") instanceof String;
      int minLength = member.get("minLength") instanceof Integer least ? least : 0;
      members.put(
          name,
          new Outline.Shape(String.valueOf(member.get("type")), minLength, required.remove(name)));
    }
    return new Outline(members, complete && required.isEmpty());
  }

  private static boolean knows(Map<?, ?> schema, Set<String> keywords) {
    Set<Object> unknown = new HashSet<>(schema.keySet());
    unknown.removeAll(keywords);
    unknown.removeAll(ANNOTATIONS);
    return unknown.isEmpty();
  }

  /** Whether a condition looks at no more of an object than which members are true, or false. */
  private static boolean onlyAsksForTruths(@Nullable Object condition) {
    Map<?, ?> asked = object(condition);
    boolean known = condition == null || asked.keySet().equals(Set.of("properties"));
    for (Object member : object(asked.get("properties")).values()) {
      known &= member.equals(Map.of("const", true)) || member.equals(Map.of("const", false));
    }
    return known;
  }

  private static boolean onlyRequires(@Nullable Object branch) {
    return branch == null || object(branch).keySet().equals(Set.of("required"));
  }

  private static Map<?, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
