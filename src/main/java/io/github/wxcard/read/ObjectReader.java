package io.github.wxcard.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a member of the one object in a JSON file that is none of the documents. */
public final class ObjectReader {
  private ObjectReader() {}

  /**
   * The member with its place; empty where it is not there.
   *
   * @throws IOException where the file cannot be read, or is not one JSON object
   */
  public static Optional<JsonValue> member(InputStream in, String name) throws IOException {
    SourceWindow window = new SourceWindow(in);
    try (JsonParser parser = DocumentReader.FACTORY.createParser(window)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      JsonValue object = new ValueReader(parser, window, DocumentVisitor.NOBODY).read(Path.ROOT, 1);
      if (parser.nextToken() != null) {
        throw new IOException("more text after the JSON object");
      }
      Member member = object.member(name);
      return Optional.ofNullable(member).map(found -> found.value().settled());
    } catch (JsonProcessingException | NotStrictException | InvalidUtf8Exception e) {
      throw new IOException("not a JSON object", e);
    }
  }
}
