package io.github.wxcard.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code add-card} list that a result answers. */
public final class RequestReader implements DocumentVisitor {
  private static final SourceText NOWHERE =
      new SourceText() {
        @Override
        public Region token(long start) {
          return Region.START;
        }

        @Override
        public Region region(long start, long end) {
          return Region.START;
        }
      };

  private final List<CardRequest.Entry> entries = new ArrayList<>();

  private RequestReader() {}

  /** Reads a list as far as it can be read. */
  public static CardRequest read(InputStream in) throws IOException {
    RequestReader reader = new RequestReader();
    DocumentReader.read(in, DocumentKind.ADD_CARD, reader);
    return new CardRequest(reader.entries, RequestReader::members);
  }

  @Override
  public void card(Card card) {
    entries.add(new CardRequest.Entry(text(card, "cardId"), text(card, "cardExt")));
  }

  @Override
  public void end(Document document) {}

  private static String text(Card card, String name) {
    Member member = card.member(name);
    return member == null ? "" : member.value().text();
  }

  private static Optional<Map<String, String>> members(String cardExt) {
    try (JsonParser parser = DocumentReader.FACTORY.createParser(cardExt)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      JsonValue object = new ValueReader(parser, NOWHERE, NOBODY).read(Path.ROOT, 1);
      if (object.type() != JsonValue.Type.OBJECT || parser.nextToken() != null) {
        return Optional.empty();
      }
      Map<String, String> members = new LinkedHashMap<>();
      object.members().forEach(member -> members.put(member.name(), member.value().text()));
      return Optional.of(members);
    } catch (JsonProcessingException | NotStrictException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a text held in memory cannot be read", e);
    }
  }
}
