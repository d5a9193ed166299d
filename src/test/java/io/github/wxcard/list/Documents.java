package io.github.wxcard.list;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader told of a text: the places of all values by their paths, and the end. */
public final class Documents implements DocumentVisitor {
  final Map<String, Region> places = new LinkedHashMap<>();
  final List<DocumentKind> kinds = new ArrayList<>();
  final List<String> duplicates = new ArrayList<>();
  public final List<CardExt> exts = new ArrayList<>();
  public Document end;

  public static Documents read(byte[] bytes, @Nullable DocumentKind kind) {
    Documents documents = new Documents();
    try {
      DocumentReader.read(new ByteArrayInputStream(bytes), Reading.AUTO.withKind(kind), documents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  public static Documents read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), null);
  }

  @Override
  public void card(Card card) {
    kinds.add(card.kind());
    exts.add(card.ext());
    card.duplicates().forEach(duplicate -> duplicates.add(duplicate.name()));
    note(card.value());
    JsonValue object = card.ext().object();
    if (object != null) {
      note(object);
    }
  }

  @Override
  public void end(Document document) {
    if (end != null) {
      throw new IllegalStateException("the end was told twice");
    }
    end = document;
  }

  private void note(JsonValue value) {
    String suffix = places.containsKey(value.path().toString()) ? "{}" : "";
    places.put(value.path() + suffix, value.region());
    for (Member member : value.members()) {
      places.put(member.key().path() + "#key", member.key().region());
      note(member.value());
    }
  }
}
