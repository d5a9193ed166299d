package io.github.wxcard.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader of JSON sees in a text that shares no code with ours: Eclipse Parsson. */
final class OtherReader {
  /**
   * A token that says something: a bracket that opens, a name, or a scalar.
   *
   * @param what a bracket, {@code "name"}, or the name of the type
   * @param text of a name or a string decoded, of a number as written
   * @param end the offset in UTF-16 units after its last character
   * @param depth how many containers are around it
   */
  record Token(String what, String text, int end, int depth) {
    /** The same without its depth. */
    Token anywhere() {
      return new Token(what, text, end, 0);
    }

    /** The same with another end. */
    Token endingAt(int other) {
      return new Token(what, text, other, depth);
    }
  }

  /** What it says, with an exception of no kind of its own, of a thousand brackets. */
  private static final String TOO_DEEP = "Input is too deeply nested 1,000";

  private final List<Token> tokens = new ArrayList<>();
  private int depth;

  private OtherReader() {}

  /** The tokens of one document; null where it is none. */
  static @Nullable List<Token> read(String json) {
    OtherReader reader = new OtherReader();
    try (JsonParser parser = Json.createParser(new StringReader(json))) {
      while (parser.hasNext()) {
        reader.add(parser, parser.next());
      }
      return reader.tokens;
    } catch (JsonException e) {
      return null;
    } catch (RuntimeException e) {
      if (TOO_DEEP.equals(e.getMessage())) {
        return null;
      }
      throw e;
    }
  }

  /** Whether bytes are one document in UTF-8. */
  static boolean accepts(byte[] bytes) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
          != null;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private void add(JsonParser parser, Event event) {
    int end = (int) parser.getLocation().getStreamOffset();
    switch (event) {
      case START_OBJECT -> tokens.add(new Token("{", "", end, depth++));
      case START_ARRAY -> tokens.add(new Token("[", "", end, depth++));
      case KEY_NAME -> tokens.add(new Token("name", parser.getString(), end, depth));
      case VALUE_STRING -> tokens.add(new Token("STRING", parser.getString(), end, depth));
      case VALUE_NUMBER -> tokens.add(new Token("NUMBER", parser.getString(), end, depth));
      case VALUE_TRUE -> tokens.add(new Token("TRUE", "true", end, depth));
      case VALUE_FALSE -> tokens.add(new Token("FALSE", "false", end, depth));
      case VALUE_NULL -> tokens.add(new Token("NULL", "null", end, depth));
      case END_OBJECT, END_ARRAY -> depth--;
    }
  }
}
