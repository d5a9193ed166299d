package io.github.wxcard.engine;

import io.github.wxcard.engine.keys.KeyList;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.signature.ShownMistakes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was counted of the entries of a fixture, in their order. */
final class EntryTally {
  /** The keys of consecutive cards; so many cards of the fixture came before the first one. */
  record EntryKeys(int first, List<KeyList> keys) {}

  private final List<EntryKeys> keys = new ArrayList<>();
  private final ShownMistakes mistakes = new ShownMistakes();
  private long cards;
  private long signatures;
  private long verified;
  private @Nullable SourceRef unverified;

  /** Adds consecutive entries after those before them. */
  void add(EntryJudge judge) {
    keys.add(new EntryKeys((int) cards, judge.keys()));
    cards += judge.entries();
    signatures += judge.signatures();
    verified += judge.verified();
    mistakes.take(judge.mistakes());
    unverified = unverified == null ? judge.unverified() : unverified;
  }

  List<EntryKeys> keys() {
    return keys;
  }

  long cards() {
    return cards;
  }

  /** How many signatures there are that should be right. */
  long signatures() {
    return signatures;
  }

  long verified() {
    return verified;
  }

  /** The mistakes of signing that the right entries would have shown. */
  ShownMistakes mistakes() {
    return mistakes;
  }

  /** Where the first signature stands that no ticket was there for. */
  @Nullable SourceRef unverified() {
    return unverified;
  }
}
