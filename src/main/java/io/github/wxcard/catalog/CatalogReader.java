package io.github.wxcard.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.NotStrictException;
import io.github.wxcard.json.SecretVisitor;
import io.github.wxcard.json.StrictTokens;
import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.json.ValueReader;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads cards from WeChat's own payloads: bodies of {@code card/create} and answers of {@code
 * card/get}, one, an array, or one a line.
 *
 * <p>Shape: {@code {"card":{"card_type":"GROUPON","groupon":{"base_info":{…}}}}}. Members that are
 * unknown or null, and values of other types, say nothing.
 */
public final class CatalogReader {
  private static final Pattern CARD_ID = Pattern.compile("p[A-Za-z0-9_-]{27}");

  /** Is told what stands in a catalog file, in the order of the file. */
  public interface Visitor {
    /** A card. */
    void card(CatalogCard card, SourceRef id);

    /** A value that is no payload of a card. */
    void noPayload(SourceRef value);

    /** A payload without an id. */
    void noId(SourceRef value);

    /** The place where the file breaks. */
    void broken(SyntaxError error);
  }

  private final String fileId;
  private final Visitor visitor;
  private final FileText text;
  private final JsonParser parser;
  private final ValueReader values;

  private CatalogReader(InputStream in, String fileName, Visitor visitor) throws IOException {
    this.fileId = idOf(fileName);
    this.visitor = visitor;
    this.text = new FileText(in);
    this.parser = Limits.FACTORY.createParser(text);
    this.values = new ValueReader(new StrictTokens(parser), text, SecretVisitor.IGNORE);
  }

  /**
   * Reads a file.
   *
   * @param in its bytes; closed at the end
   * @param fileName its name, which is the card's id where nothing else is and it looks like one
   */
  public static void read(InputStream in, String fileName, Visitor visitor) throws IOException {
    try (in) {
      new CatalogReader(in, fileName, visitor).file();
    }
  }

  private void file() throws IOException {
    String open = "";
    try {
      boolean any = false;
      if (text.charAt(0) != '\ufeff') {
        for (int line = 0; parser.nextToken() != null; line++) {
          any = true;
          if (line > 0 || parser.currentToken() != JsonToken.START_ARRAY) {
            text.mark(parser.currentTokenLocation());
            payload(Path.ROOT);
            continue;
          }
          open = "[";
          SourceRef array = values.ref(Path.ROOT).settled();
          int index = 0;
          for (; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            text.mark(parser.currentTokenLocation());
            payload(Path.ROOT.item(index));
          }
          open = "";
          if (index == 0) {
            visitor.noPayload(array);
          }
        }
      }
      if (!any) {
        broken("");
      }
    } catch (JsonProcessingException
        | NotStrictException
        | InvalidUtf8Exception
        | EntryTooLongException e) {
      broken(open);
    }
  }

  private void broken(String open) throws IOException {
    visitor.broken(SyntaxDiagnoser.breakOf(parser, text, open));
  }

  private void payload(Path path) throws IOException {
    JsonValue value = wanted(path, 0);
    Payload payload = Payload.of(value);
    if (payload == null) {
      visitor.noPayload(value.ref().settled());
      return;
    }
    JsonValue id = payload.id();
    if (id != null) {
      visitor.card(payload.card(id.text()), id.ref().settled());
    } else if (!fileId.isEmpty()) {
      visitor.card(payload.card(fileId), value.ref().settled());
    } else {
      visitor.noId(payload.place().settled());
    }
  }

  /** Reads a value with the members that are wanted on its level and below. */
  private JsonValue wanted(Path path, int level) throws IOException {
    SourceRef ref = values.ref(path);
    if (parser.currentToken() != JsonToken.START_OBJECT || level == Payload.MEMBERS.size()) {
      return bare(ref);
    }
    Set<String> names = Payload.MEMBERS.get(level);
    List<Member> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = values.strictText();
      if (names.isEmpty() || names.contains(name)) {
        SourceRef key = values.ref(path.member(name));
        parser.nextToken();
        members.add(new Member(name, key, wanted(key.path(), level + 1)));
      } else {
        parser.nextToken();
        skip();
      }
    }
    return JsonValue.object(members, ref);
  }

  /** Reads a value of which no member is wanted. */
  private JsonValue bare(SourceRef ref) throws IOException {
    if (!parser.currentToken().isStructStart()) {
      return values.read(ref.path(), 0);
    }
    skip();
    return JsonValue.array(ref);
  }

  /** Reads a value that says nothing about the card, to its end. */
  private void skip() throws IOException {
    for (int depth = 0; ; parser.nextToken()) {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
        values.strictText();
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
    }
  }

  private static String idOf(String fileName) {
    String name = fileName.endsWith(".json") ? fileName.substring(0, fileName.length() - 5) : "";
    return CARD_ID.matcher(name).matches() ? name : "";
  }
}
