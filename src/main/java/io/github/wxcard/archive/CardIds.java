package io.github.wxcard.archive;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Position;
import io.github.wxcard.secret.Gate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ids of the cards in a text, by their places. Asked in the order of the text. */
final class CardIds implements DocumentVisitor {
  private final Gate gate;
  private final List<Entry> entries = new ArrayList<>();
  private int at = -1;

  private record Entry(Position start, String path, @Nullable String cardId) {}

  private CardIds(Gate gate) {
    this.gate = gate;
  }

  /** Those of a text, as they are shown. */
  static CardIds of(Fixture text, Gate gate) {
    CardIds ids = new CardIds(gate);
    try {
      DocumentReader.read(
          text.source().open(), text.source().firstLine(), text.reading(), ids, Threads.ONE);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return ids;
  }

  @Override
  public void card(Card card) {
    JsonValue id = card.filled("cardId");
    Position start = card.value().ref().region().start();
    String path = card.list().entry(card.index()).toString(gate::hideSource);
    entries.add(new Entry(start, path, id == null ? null : gate.value(id.text())));
  }

  @Override
  public void end(Document document) {}

  /** The id of the card in which a finding is, which is nowhere before the one asked for last. */
  @Nullable String of(Finding finding) {
    Position place = finding.location().region().start();
    while (at + 1 < entries.size() && entries.get(at + 1).start().compareTo(place) <= 0) {
      at++;
    }
    return at >= 0 && isIn(finding.location().path(), entries.get(at).path())
        ? entries.get(at).cardId()
        : null;
  }

  private static boolean isIn(String path, String entry) {
    if (!path.startsWith(entry) || path.length() == entry.length() || entry.isEmpty()) {
      return path.startsWith(entry);
    }
    char next = path.charAt(entry.length());
    return next == '.' || next == '[';
  }
}
