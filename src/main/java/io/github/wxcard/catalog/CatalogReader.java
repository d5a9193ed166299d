package io.github.wxcard.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.catalog.CatalogCard.Validity;
import io.github.wxcard.json.NotStrictException;
import io.github.wxcard.json.SecretVisitor;
import io.github.wxcard.json.StrictTokens;
import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.json.ValueReader;
import io.github.wxcard.model.Ascii;
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
import java.util.Locale;
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

  /** Digits that a {@code long} surely holds. */
  private static final int MOST_DIGITS = 18;

  private static final String DEPOSIT = "GET_CUSTOM_CODE_MODE_DEPOSIT";

  /** What is read of a payload, level by level; of the card itself every member. */
  private static final List<Set<String>> WANTED =
      List.of(
          Set.of("card", "card_id"),
          Set.of(),
          Set.of("base_info"),
          Set.of(
              "id",
              "use_custom_code",
              "get_custom_code_mode",
              "bind_openid",
              "date_info",
              "status",
              "sku",
              "get_limit"),
          Set.of("type", "end_timestamp", "quantity"));

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
  private final FileText window;
  private final JsonParser parser;
  private final ValueReader values;

  private CatalogReader(InputStream in, String fileName, Visitor visitor) throws IOException {
    this.fileId = idOf(fileName);
    this.visitor = visitor;
    this.window = new FileText(in);
    this.parser = Limits.FACTORY.createParser(window);
    this.values = new ValueReader(new StrictTokens(parser), window, SecretVisitor.IGNORE);
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
      if (window.charAt(0) != '\ufeff') {
        for (int line = 0; parser.nextToken() != null; line++) {
          any = true;
          if (line > 0 || parser.currentToken() != JsonToken.START_ARRAY) {
            window.mark(parser.currentTokenLocation());
            payload(Path.ROOT);
            continue;
          }
          open = "[";
          SourceRef array = values.ref(Path.ROOT).settled();
          int index = 0;
          for (; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            window.mark(parser.currentTokenLocation());
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
    visitor.broken(SyntaxDiagnoser.breakOf(parser, window, open));
  }

  private void payload(Path path) throws IOException {
    JsonValue payload = wanted(path, 0);
    JsonValue card = member(payload, "card");
    JsonValue baseInfo = card == null ? null : baseInfo(card);
    if (baseInfo == null) {
      visitor.noPayload(payload.ref().settled());
      return;
    }
    JsonValue id = member(baseInfo, "id");
    if (id == null || !id.isFilledString()) {
      id = member(payload, "card_id");
    }
    if (id != null && id.isFilledString()) {
      visitor.card(card(id.text(), baseInfo), id.ref().settled());
    } else if (!fileId.isEmpty()) {
      visitor.card(card(fileId, baseInfo), payload.ref().settled());
    } else {
      visitor.noId(baseInfo.ref().settled());
    }
  }

  /** Reads a value with the members that are wanted on its level and below. */
  private JsonValue wanted(Path path, int level) throws IOException {
    SourceRef ref = values.ref(path);
    if (parser.currentToken() != JsonToken.START_OBJECT || level == WANTED.size()) {
      return bare(ref);
    }
    Set<String> names = WANTED.get(level);
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

  /** The object under the lower-cased {@code card_type}; where that is missing, the only one. */
  private static @Nullable JsonValue baseInfo(JsonValue card) {
    JsonValue type = member(card, "card_type");
    if (type != null && type.isString()) {
      JsonValue ofType = member(card, type.text().toLowerCase(Locale.ROOT));
      return ofType == null ? null : object(member(ofType, "base_info"));
    }
    for (Member member : card.members()) {
      JsonValue baseInfo = object(member(member.value(), "base_info"));
      if (baseInfo != null) {
        return baseInfo;
      }
    }
    return null;
  }

  private static CatalogCard card(String id, JsonValue baseInfo) {
    JsonValue mode = member(baseInfo, "get_custom_code_mode");
    JsonValue dates = member(baseInfo, "date_info");
    return new CatalogCard(
        id,
        truth(member(baseInfo, "use_custom_code")),
        deposited(mode),
        truth(member(baseInfo, "bind_openid")),
        dates == null ? null : validity(member(dates, "type")),
        limits(baseInfo, dates));
  }

  private static ClaimLimits limits(JsonValue baseInfo, @Nullable JsonValue dates) {
    JsonValue status = member(baseInfo, "status");
    JsonValue sku = member(baseInfo, "sku");
    return new ClaimLimits(
            status != null && status.isFilledString() ? status.text() : null,
            sku != null && isZero(member(sku, "quantity")),
            isZero(member(baseInfo, "get_limit")),
            dates == null ? 0 : seconds(member(dates, "end_timestamp")))
        .shared();
  }

  private static boolean isZero(@Nullable JsonValue value) {
    return value != null && value.type() == JsonValue.Type.NUMBER && value.text().equals("0");
  }

  /** A time in seconds; 0 where it is none. */
  private static long seconds(@Nullable JsonValue value) {
    if (value == null || value.type() != JsonValue.Type.NUMBER) {
      return 0;
    }
    String text = value.text();
    return Ascii.isDigits(text) && text.length() <= MOST_DIGITS ? Long.parseLong(text) : 0;
  }

  private static @Nullable Boolean deposited(@Nullable JsonValue mode) {
    if (mode == null || !mode.isFilledString()) {
      return null;
    }
    return mode.text().equals(DEPOSIT);
  }

  private static @Nullable Boolean truth(@Nullable JsonValue value) {
    if (value == null) {
      return null;
    }
    return switch (value.type()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> null;
    };
  }

  private static @Nullable Validity validity(@Nullable JsonValue type) {
    if (type == null) {
      return null;
    }
    return switch (type.text()) {
      case "2", "DATE_TYPE_FIX_TERM" -> Validity.DATE_TYPE_FIX_TERM;
      case "1", "DATE_TYPE_FIX_TIME_RANGE" -> Validity.DATE_TYPE_FIX_TIME_RANGE;
      case "DATE_TYPE_PERMANENT" -> Validity.DATE_TYPE_PERMANENT;
      default -> null;
    };
  }

  private static @Nullable JsonValue member(JsonValue object, String name) {
    Member member = object.member(name);
    return member == null ? null : member.value();
  }

  private static @Nullable JsonValue object(@Nullable JsonValue value) {
    return value != null && value.type() == JsonValue.Type.OBJECT ? value : null;
  }

  private static String idOf(String fileName) {
    String name = fileName.endsWith(".json") ? fileName.substring(0, fileName.length() - 5) : "";
    return CARD_ID.matcher(name).matches() ? name : "";
  }
}
