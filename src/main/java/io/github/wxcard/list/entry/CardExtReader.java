package io.github.wxcard.list.entry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.json.NotStrictException;
import io.github.wxcard.json.SecretVisitor;
import io.github.wxcard.json.StrictTokens;
import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.json.ValueReader;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardExt.Escape;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.DecodedText;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Literals;
import io.github.wxcard.text.Text;
import io.github.wxcard.text.TokenRef;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the JSON inside the string of {@code cardExt}. */
final class CardExtReader {
  /** Texts up to this length, in UTF-16 units, are copied whole for the parser. */
  private static final int COPIED = 1 << 12;

  private final Text text;
  private final SecretVisitor visitor;

  /** Reads strings of a text; tells the visitor of secrets in them. */
  CardExtReader(Text text, SecretVisitor visitor) {
    this.text = text;
    this.visitor = visitor;
  }

  /**
   * Reads it.
   *
   * @param value the value of {@code cardExt}, as read from the source
   * @param notes gets what is noted of the names in it
   */
  CardExt read(JsonValue value, KeyNotes notes) throws IOException {
    return switch (value.type()) {
      case STRING -> string(value, notes);
      case OBJECT -> object(value);
      case ARRAY -> new CardExt.Unserialized(value, null);
      default -> new CardExt.Absent();
    };
  }

  /** An object; right where it is in quotes after all, without escapes for its own. */
  private CardExt object(JsonValue value) throws IOException {
    long start = ((TokenRef) value.ref()).start();
    boolean quoted = start > 0 && "\"'`".indexOf(text.charAt(start - 1)) >= 0;
    return quoted ? new CardExt.Members(value) : new CardExt.Unserialized(value, value);
  }

  private CardExt string(JsonValue value, KeyNotes notes) throws IOException {
    Text inside = Literals.content(text, value);
    Content content = content(inside, value, value.text(), notes);
    if (content.error() != null) {
      CardExt escaped = escaped(inside, value, notes);
      return escaped == null ? new CardExt.Broken(content.error()) : escaped;
    }
    JsonValue inner = content.value();
    if (inner.type() == JsonValue.Type.OBJECT) {
      return new CardExt.Members(inner);
    }
    JsonValue deeper = inner.isString() ? serialized(inside, inner, notes) : null;
    return deeper == null
        ? new CardExt.NotAnObject(inner)
        : new CardExt.DoubleSerialized(value, deeper);
  }

  /** The object in a string in a string, however often it was serialized; null without one. */
  private @Nullable JsonValue serialized(Text around, JsonValue string, KeyNotes notes)
      throws IOException {
    Text inside = Literals.content(around, string);
    Content content = content(inside, string, string.text(), notes);
    if (content.error() != null) {
      return null;
    }
    JsonValue inner = content.value();
    if (inner.type() == JsonValue.Type.OBJECT) {
      return inner;
    }
    return inner.isString() ? serialized(inside, inner, notes) : null;
  }

  /** The object in a string that is escaped in another way besides; null without one. */
  private @Nullable CardExt escaped(Text inside, JsonValue value, KeyNotes notes)
      throws IOException {
    String string = value.text();
    Escape escape = Literals.escape(string);
    if (escape == null) {
      return null;
    }
    DecodedText decoded = Literals.decode(escape, string, inside);
    Content content = content(decoded, value, decoded.text(), notes);
    return content.error() == null && content.value().type() == JsonValue.Type.OBJECT
        ? new CardExt.Escaped(value, escape, decoded.text().strip(), content.value())
        : null;
  }

  /**
   * What a text holds: a value, or the error that keeps it from being strict JSON; the other is
   * made up.
   */
  private record Content(JsonValue value, @Nullable SyntaxError error) {}

  private Content content(Text inside, JsonValue string, String json, KeyNotes notes)
      throws IOException {
    ValueReader values = null;
    try (JsonParser parser = parser(json)) {
      if (parser.nextToken() == null) {
        return broken(inside, string, null);
      }
      values = new ValueReader(new StrictTokens(parser), inside, visitor);
      JsonValue value = values.read(string.path(), 1);
      if (parser.nextToken() != null) {
        return broken(inside, string, null);
      }
      notes.add(values.takeNotes());
      return new Content(value, null);
    } catch (JsonProcessingException | NotStrictException e) {
      Content broken = broken(inside, string, e);
      SyntaxError error = broken.error();
      return values != null && error != null && values.isInSecret(error)
          ? new Content(string, values.tellBroken(error, string.region().end()))
          : broken;
    }
  }

  /**
   * A parser of a text. The buffer that parsers of a thread share is with the one around this, so
   * what is short gets one of its own size.
   */
  private JsonParser parser(String json) throws IOException {
    return json.length() > COPIED
        ? Limits.FACTORY.createParser(json)
        : Limits.FACTORY.createParser(json.toCharArray());
  }

  private static Content broken(Text inside, JsonValue string, @Nullable IOException cause)
      throws IOException {
    Path path = string.path();
    SyntaxError error = SyntaxDiagnoser.firstError(inside, path, 0, "");
    if (error == null) {
      String found = cause == null ? "" : cause.getClass().getSimpleName();
      SourceRef ref = SourceRef.of(inside.region(0, 0), path);
      error = new SyntaxError(Reason.UNEXPECTED_CHARACTER, ref, found, ref.region().start());
    }
    return new Content(string, error);
  }
}
