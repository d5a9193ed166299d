package io.github.wxcard.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.SecretKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A parser with what it reads from, at the beginning of a document or in the middle of its list.
 */
final class Cursor {
  private final SourceWindow window;
  private final JsonParser parser;
  private final ValueReader values;
  private final CardExtReader exts;

  private Cursor(SourceWindow window, EntryVisitor visitor) throws IOException {
    this.window = window;
    this.parser = Limits.FACTORY.createParser(window);
    this.values = new ValueReader(parser, window, visitor);
    this.exts = new CardExtReader(Limits.FACTORY, window, visitor);
  }

  /** At the beginning of a document. */
  static Cursor atStart(InputStream in, EntryVisitor visitor) throws IOException {
    return new Cursor(new SourceWindow(in), visitor);
  }

  /**
   * Before an entry of a list.
   *
   * @param size how many bytes there may be to read
   * @param lead what opens the list, so that the parser knows how deep it is
   * @param start where in the file the entry begins
   */
  static Cursor atEntry(InputStream in, int size, String lead, Position start, EntryVisitor visitor)
      throws IOException {
    Cursor cursor = new Cursor(new SourceWindow(in, size, lead, start), visitor);
    JsonToken opening;
    do {
      opening = cursor.parser.nextToken();
    } while (opening != JsonToken.START_ARRAY);
    return cursor;
  }

  SourceWindow window() {
    return window;
  }

  JsonParser parser() {
    return parser;
  }

  ValueReader values() {
    return values;
  }

  /** An entry as it was read, with what was noted of the names in it. */
  record Entry(JsonValue value, CardExt ext, Noted noted) {
    Card card(DocumentKind kind, int index) {
      List<SecretKey> secrets = new ArrayList<>(noted.secrets());
      secrets.addAll(noted.tickets());
      return new Card(kind, index, value, ext, noted.duplicates(), secrets);
    }
  }

  /** Reads the entry at whose first token the parser is. */
  Entry entry(Path path) throws IOException {
    JsonValue value = values.read(path, 2);
    Noted noted = values.takeNoted();
    Member ext = value.member("cardExt");
    return new Entry(
        value, ext == null ? new CardExt.Absent() : exts.read(ext.value(), noted), noted);
  }
}
