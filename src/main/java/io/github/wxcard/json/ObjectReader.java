package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads members of the one object in a JSON file that is none of the documents. */
public final class ObjectReader {
  private ObjectReader() {}

  /**
   * The members of some names with their places, as far as they are there.
   *
   * @param in the file's bytes; closed at the end
   * @throws MalformedFileException where they are not one JSON object
   * @throws IOException where they cannot be read
   */
  public static Map<String, JsonValue> members(InputStream in, Set<String> names)
      throws IOException {
    Map<String, JsonValue> found = new HashMap<>();
    try (in;
        SideFile file = new SideFile(in)) {
      file.read(() -> put(object(file), names, found));
    }
    return found;
  }

  private static JsonValue object(SideFile file) throws IOException {
    if (file.parser().nextToken() != JsonToken.START_OBJECT) {
      throw new MalformedFileException(file.start(), "not a JSON object");
    }
    JsonValue object = file.values().read(Path.ROOT, 1);
    if (file.parser().nextToken() != null) {
      throw new NotStrictException("more text after the object");
    }
    return object;
  }

  private static void put(JsonValue object, Set<String> names, Map<String, JsonValue> found) {
    for (String name : names) {
      Member member = object.member(name);
      if (member != null) {
        found.put(name, member.value().settled());
      }
    }
  }
}
