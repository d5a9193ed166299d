package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.Limits;
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
    try (in;
        FileText text = new FileText(in);
        JsonParser parser = Limits.FACTORY.createParser(text)) {
      try {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          SourceRef start = SourceRef.of(text.region(0, 0), Path.ROOT);
          throw new MalformedFileException(start, "not a JSON object");
        }
        JsonValue object =
            new ValueReader(new StrictTokens(parser), text, SecretVisitor.IGNORE)
                .read(Path.ROOT, 1);
        Map<String, JsonValue> found = found(object, names);
        if (parser.nextToken() == null) {
          return found;
        }
      } catch (JsonProcessingException
          | NotStrictException
          | InvalidUtf8Exception
          | EntryTooLongException e) {
        // Said below, in our own words.
      }
      throw new MalformedFileException(SyntaxDiagnoser.breakOf(parser, text, ""));
    }
  }

  private static Map<String, JsonValue> found(JsonValue object, Set<String> names) {
    Map<String, JsonValue> found = new HashMap<>();
    for (String name : names) {
      Member member = object.member(name);
      if (member != null) {
        found.put(name, member.value().settled());
      }
    }
    return found;
  }
}
