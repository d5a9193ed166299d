package io.github.wxcard.catalog;

import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.NotStrictException;
import io.github.wxcard.json.SideFile;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private final SideFile file;

  /** The bracket that is open around payloads. */
  private String open = "";

  private CatalogReader(SideFile file, String fileName, Visitor visitor) {
    this.fileId = idOf(fileName);
    this.visitor = visitor;
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param in its bytes; closed at the end
   * @param fileName its name, which is the card's id where nothing else is and it looks like one
   */
  public static void read(InputStream in, String fileName, Visitor visitor) throws IOException {
    try (in;
        SideFile file = new SideFile(in)) {
      CatalogReader reader = new CatalogReader(file, fileName, visitor);
      SyntaxError error = file.breakOf(reader::payloads);
      if (error != null) {
        visitor.broken(error);
      }
    }
  }

  /** Reads one payload after the other, or an array of them. */
  private void payloads() throws IOException {
    if (file.hasByteOrderMark() || next() == null) {
      throw new NotStrictException("no payload at the beginning");
    }
    if (current() == JsonToken.START_ARRAY) {
      array();
    } else {
      payload(Path.ROOT);
    }
    while (next() != null) {
      payload(Path.ROOT);
    }
  }

  private @Nullable JsonToken next() throws IOException {
    return file.parser().nextToken();
  }

  private JsonToken current() {
    return file.parser().currentToken();
  }

  private void array() throws IOException {
    open = "[";
    SourceRef array = file.values().ref(Path.ROOT).settled();
    int size = 0;
    for (; next() != JsonToken.END_ARRAY; size++) {
      payload(Path.ROOT.item(size));
    }
    open = "";
    if (size == 0) {
      visitor.noPayload(array);
    }
  }

  private void payload(Path path) throws IOException {
    file.mark(open);
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
    SourceRef ref = file.values().ref(path);
    if (current() != JsonToken.START_OBJECT || level == Payload.MEMBERS.size()) {
      return bare(ref);
    }
    Set<String> names = Payload.MEMBERS.get(level);
    List<Member> members = new ArrayList<>();
    while (next() != JsonToken.END_OBJECT) {
      String name = file.values().strictText();
      if (names.isEmpty() || names.contains(name)) {
        SourceRef key = file.values().ref(path.member(name));
        next();
        members.add(new Member(name, key, wanted(key.path(), level + 1)));
      } else {
        next();
        skip();
      }
    }
    return JsonValue.object(members, ref);
  }

  /** Reads a value of which no member is wanted. */
  private JsonValue bare(SourceRef ref) throws IOException {
    if (!current().isStructStart()) {
      return file.values().read(ref.path(), 0);
    }
    skip();
    return JsonValue.array(ref);
  }

  /** Reads a value that says nothing about the card, to its end. */
  private void skip() throws IOException {
    for (int depth = 0; ; next()) {
      JsonToken token = current();
      if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
        file.values().strictText();
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
