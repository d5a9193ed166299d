package io.github.wxcard.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceText;
import io.github.wxcard.model.Spot;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the JSON inside the string of {@code cardExt}. */
final class CardExtReader {
  /** Texts up to this length, in UTF-16 units, are copied whole for the parser. */
  private static final int COPIED = 1 << 12;

  private final JsonFactory factory;
  private final SourceWindow window;
  private final EntryVisitor visitor;

  CardExtReader(JsonFactory factory, SourceWindow window, EntryVisitor visitor) {
    this.factory = factory;
    this.window = window;
    this.visitor = visitor;
  }

  /**
   * Reads it.
   *
   * @param value the value of {@code cardExt}, as read from the source
   * @param noted gets what is noted of the names in it
   */
  CardExt read(JsonValue value, Noted noted) throws IOException {
    return switch (value.type()) {
      case STRING -> string(value, noted);
      case OBJECT, ARRAY -> new CardExt.Unserialized(value);
      default -> new CardExt.Absent();
    };
  }

  private CardExt string(JsonValue value, Noted noted) throws IOException {
    long literal = ((TokenSpot) value.spot()).start();
    EmbeddedText text = new EmbeddedText(value.text(), window, literal);
    JsonValue inner;
    ValueReader values = null;
    try (JsonParser parser = parser(value.text())) {
      if (parser.nextToken() == null) {
        return broken(text, value.path(), null);
      }
      values = new ValueReader(parser, text, visitor);
      inner = values.read(value.path(), 1);
      if (parser.nextToken() != null) {
        return broken(text, value.path(), null);
      }
      noted.add(values.takeNoted());
    } catch (JsonProcessingException | NotStrictException e) {
      CardExt.Broken broken = broken(text, value.path(), e);
      return values != null && values.isInSecret(broken.error())
          ? new CardExt.Broken(values.tellBroken(broken.error(), value.region().end()))
          : broken;
    }
    return ofValue(value, inner);
  }

  /** What a string is that holds a JSON value. */
  private CardExt ofValue(JsonValue value, JsonValue inner) throws IOException {
    return switch (inner.type()) {
      case OBJECT -> new CardExt.Members(inner);
      case STRING ->
          holdsObject(inner.text(), value.region())
              ? new CardExt.DoubleSerialized(value)
              : new CardExt.NotAnObject(inner);
      default -> new CardExt.NotAnObject(inner);
    };
  }

  /**
   * Whether a text is a JSON object.
   *
   * @param region where it stands, serialized twice: secrets in it have no places of their own
   */
  private boolean holdsObject(String text, Region region) throws IOException {
    EntryVisitor secrets =
        new EntryVisitor() {
          @Override
          public void card(Card card) {}

          @Override
          public void secret(String secret, Region nowhere) {
            visitor.secret(secret, region);
          }
        };
    ValueReader values = null;
    try (JsonParser parser = parser(text)) {
      if (parser.nextToken() == null) {
        return false;
      }
      values = new ValueReader(parser, SourceText.NOWHERE, secrets);
      JsonValue value = values.read(Path.ROOT, 0);
      if (parser.nextToken() != null) {
        return false;
      }
      if (value.isString()) {
        // Serialized once more: no object, but there may be secrets in it.
        holdsObject(value.text(), region);
      }
      return value.type() == JsonValue.Type.OBJECT;
    } catch (JsonProcessingException | NotStrictException e) {
      if (values != null && values.isInSecret()) {
        visitor.secret("", region);
      }
      return false;
    }
  }

  /**
   * A parser of a text. The buffer that parsers of a thread share is with the one around this, so
   * what is short gets one of its own size.
   */
  private JsonParser parser(String text) throws IOException {
    return text.length() > COPIED
        ? factory.createParser(text)
        : factory.createParser(text.toCharArray());
  }

  private static CardExt.Broken broken(EmbeddedText text, Path path, @Nullable IOException cause)
      throws IOException {
    SyntaxError error = Grammar.firstError(text, path, 0, "");
    if (error == null) {
      String found = cause == null ? "" : cause.getClass().getSimpleName();
      Spot spot = Spot.of(text.region(0, 0), path);
      error = new SyntaxError(Reason.UNEXPECTED_CHARACTER, spot, found, spot.region().start());
    }
    return new CardExt.Broken(error);
  }
}
