package io.github.wxcard.list.entry;

import com.fasterxml.jackson.core.JsonParser;
import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.json.SecretVisitor;
import io.github.wxcard.json.StrictTokens;
import io.github.wxcard.json.Tokens;
import io.github.wxcard.json.ValueReader;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tokens with the text they are of, at the beginning of it or in the middle of a list. */
public final class EntryParser {
  private final Text text;
  private final Tokens tokens;
  private final ValueReader values;
  private final CardExtReader exts;

  /** Tokens of a text; tells the visitor of secrets. */
  public EntryParser(Text text, Tokens tokens, SecretVisitor visitor) {
    this.text = text;
    this.tokens = tokens;
    this.values = new ValueReader(tokens, text, visitor);
    this.exts = new CardExtReader(text, visitor);
  }

  /** At the beginning of a file of strict JSON. */
  public static EntryParser atStart(FileText file, SecretVisitor visitor) throws IOException {
    return new EntryParser(file, new StrictTokens(Limits.FACTORY.createParser(file)), visitor);
  }

  /**
   * Before an entry of a list.
   *
   * @param size how many bytes there may be to read
   * @param lead what opens the list, so that the parser knows how deep it is
   * @param start where in the file the entry begins
   */
  public static EntryParser atEntry(
      InputStream in, int size, String lead, Position start, SecretVisitor visitor)
      throws IOException {
    FileText file = new FileText(in, size, lead, start);
    JsonParser parser = Limits.FACTORY.createParser(file);
    long open = lead.chars().filter(each -> each == '{' || each == '[').count();
    while (open > 0) {
      open -= parser.nextToken().isStructStart() ? 1 : 0;
    }
    return new EntryParser(file, new StrictTokens(parser), visitor);
  }

  public Text text() {
    return text;
  }

  /** The text, where it is the file itself; null in a string. */
  public @Nullable FileText file() {
    return text instanceof FileText file ? file : null;
  }

  public Tokens tokens() {
    return tokens;
  }

  public ValueReader values() {
    return values;
  }

  /** Reads the entry at whose first token the tokens are. */
  public ParsedEntry entry(Path path) throws IOException {
    JsonValue value = values.read(path, 2);
    KeyNotes notes = values.takeNotes();
    return new ParsedEntry(value, ext(value, notes), notes);
  }

  /** What the {@code cardExt} of an entry turns out to be. */
  public CardExt ext(JsonValue entry, KeyNotes notes) throws IOException {
    Member ext = MemberNames.member(entry.members(), "cardExt");
    return ext == null ? new CardExt.Absent() : exts.read(ext.value(), notes);
  }
}
