package io.github.wxcard.schema;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.schema.Violation.Sort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.BooleanSchema;
import org.everit.json.schema.NumberSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.jspecify.annotations.Nullable;

/** A schema as everit judges it. Only what may be invalid needs it. */
final class EveritSchema {
  private final Schema schema;

  private EveritSchema(Schema schema) {
    this.schema = schema;
  }

  /** The schema of a file, or one of its definitions. */
  static EveritSchema of(String name, @Nullable String definition) {
    JSONObject document = read(name);
    if (definition == null) {
      return new EveritSchema(load(document));
    }
    JSONObject part = new JSONObject();
    part.put("$schema", document.getString("$schema"));
    part.put("$ref", "#/definitions/" + definition);
    part.put("definitions", document.getJSONObject("definitions"));
    return new EveritSchema(load(part));
  }

  List<Violation> violations(JsonValue value) {
    try {
      schema.validate(convert(value));
      return List.of();
    } catch (ValidationException e) {
      // In a tree, as names may be made to have the same hash.
      SortedSet<Violation> leaves = new TreeSet<>();
      leaves(e, leaves);
      return List.copyOf(leaves);
    }
  }

  private static JSONObject read(String name) {
    try (InputStream in = Schemas.open(name)) {
      return new JSONObject(new JSONTokener(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema load(JSONObject json) {
    return SchemaLoader.builder()
        .schemaJson(json)
        .draftV7Support()
        .schemaClient(
            url -> {
              throw new UncheckedIOException(
                  new IOException("a schema refers to " + url + "; nothing is fetched"));
            })
        .build()
        .load()
        .build();
  }

  private static void leaves(ValidationException e, SortedSet<Violation> found) {
    if (e.getCausingExceptions().isEmpty()) {
      found.add(violation(e));
      return;
    }
    e.getCausingExceptions().forEach(cause -> leaves(cause, found));
  }

  private static Violation violation(ValidationException e) {
    String words = Objects.requireNonNullElse(e.getErrorMessage(), "");
    String at = memberOf(e.getPointerToViolation());
    return switch (Objects.requireNonNullElse(e.getKeyword(), "")) {
      case "required" ->
          new Violation(Sort.MISSING, between(words, "required key [", "] not found"), "", "");
      case "additionalProperties" ->
          new Violation(
              Sort.UNKNOWN, between(words, "extraneous key [", "] is not permitted"), "", "");
      case "type" -> new Violation(Sort.MISTYPED, at, typeOf(e.getViolatedSchema()), "");
      case "minLength" -> new Violation(Sort.EMPTY, at, "", "");
      default -> new Violation(Sort.OTHER, at, "", e.getKeyword() == null ? "" : e.getKeyword());
    };
  }

  /** The names of violated members are those of the schema: none holds a slash. */
  private static @Nullable String memberOf(@Nullable String pointer) {
    int slash = pointer == null ? -1 : pointer.lastIndexOf('/');
    return slash < 0 ? null : Objects.requireNonNull(pointer).substring(slash + 1);
  }

  private static String between(String words, String before, String after) {
    return words.substring(before.length(), words.length() - after.length());
  }

  private static String typeOf(Schema schema) {
    if (schema instanceof StringSchema) {
      return "string";
    }
    if (schema instanceof NumberSchema) {
      return "number";
    }
    if (schema instanceof BooleanSchema) {
      return "boolean";
    }
    if (schema instanceof ArraySchema) {
      return "array";
    }
    return schema instanceof ObjectSchema
        ? "object"
        : schema.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static Object convert(JsonValue value) {
    return switch (value.type()) {
      case STRING -> value.text();
      // The schemas ask for its type alone, and its exponent may be out of any range.
      case NUMBER -> BigDecimal.ONE;
      case TRUE -> true;
      case FALSE -> false;
      case NULL, UNKNOWN -> JSONObject.NULL;
      case ARRAY -> new JSONArray();
      case OBJECT -> {
        JSONObject object = new JSONObject();
        for (Member member : value.members()) {
          object.put(member.name(), convert(member.value()));
        }
        yield object;
      }
    };
  }
}
