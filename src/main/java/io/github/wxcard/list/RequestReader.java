package io.github.wxcard.list;

import com.fasterxml.jackson.core.JsonParser;
import io.github.wxcard.json.SecretVisitor;
import io.github.wxcard.json.ValueReader;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Reading;
import io.github.wxcard.text.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code add-card} list that a result answers. */
public final class RequestReader implements DocumentVisitor {
  private final List<CardRequest.Entry> entries = new ArrayList<>();
  private boolean complete;

  private RequestReader() {}

  /**
   * Reads a list; null where there is none, or it breaks off: what it has is not known then.
   *
   * @param file what findings call its file
   */
  public static @Nullable CardRequest read(InputStream in, String file) throws IOException {
    RequestReader reader = new RequestReader();
    DocumentReader.read(in, Reading.AUTO.withKind(DocumentKind.ADD_CARD), reader);
    return reader.complete ? new CardRequest(file, reader.entries) : null;
  }

  @Override
  public void card(Card card) {
    Member cardId = card.member("cardId");
    Member cardExt = card.member("cardExt");
    entries.add(
        new CardRequest.Entry(
            cardId == null ? "" : cardId.value().text(),
            isObjectInString(card) && cardExt != null ? cardExt.value().text() : null,
            (cardExt == null ? card.value() : cardExt.value()).ref().settled()));
  }

  /** Whether the {@code cardExt} of an entry is what it should be: an object in a string. */
  public static boolean isObjectInString(Card card) {
    Member ext = card.member("cardExt");
    return ext != null && ext.value().isString() && card.ext() instanceof CardExt.Members;
  }

  @Override
  public void end(Document document) {
    JsonValue root = document.root();
    complete = document.complete() && root != null && isList(root);
  }

  private static boolean isList(JsonValue root) {
    Member list = root.member("cardList");
    JsonValue value = list == null ? root : list.value();
    return value.type() == JsonValue.Type.ARRAY;
  }

  /** The members of a {@code cardExt} that is an object, each with its value as written. */
  public static Map<String, String> members(String cardExt) {
    try (JsonParser parser = Limits.FACTORY.createParser(cardExt)) {
      parser.nextToken();
      Map<String, String> members = new LinkedHashMap<>();
      for (Member member :
          ValueReader.withoutPlaces(parser, SecretVisitor.IGNORE).read(Path.ROOT, 1).members()) {
        members.put(member.name(), asWritten(member.value()));
      }
      return members;
    } catch (IOException e) {
      throw new UncheckedIOException("a cardExt that was read before cannot be read", e);
    }
  }

  private static String asWritten(JsonValue value) {
    return value.isString() ? '"' + value.text() + '"' : value.text();
  }
}
