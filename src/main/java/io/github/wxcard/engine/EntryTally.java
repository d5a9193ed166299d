package io.github.wxcard.engine;

import io.github.wxcard.engine.keys.KeyList;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.signature.ShownMistakes;
import io.github.wxcard.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was counted of consecutive entries: some of a list, or all of a fixture. */
final class EntryTally {
  /** The keys of consecutive cards; so many cards that are counted here came before the first. */
  record EntryKeys(int first, List<KeyList> keys) {}

  private final List<EntryKeys> keys = new ArrayList<>();
  private final ShownMistakes mistakes;
  private long cards;
  private long signatures;
  private long verified;
  private @Nullable Issue unverified;

  /** Of no entry. */
  EntryTally() {
    this.mistakes = new ShownMistakes();
  }

  /** Of no entry, after others that have shown mistakes. */
  EntryTally(ShownMistakes before) {
    this.mistakes = new ShownMistakes(before);
  }

  /** Adds consecutive entries after those before them. */
  void add(EntryTally next) {
    for (EntryKeys each : next.keys) {
      keys.add(new EntryKeys((int) cards + each.first(), each.keys()));
    }
    cards += next.cards;
    signatures += next.signatures;
    verified += next.verified;
    mistakes.take(next.mistakes);
    unverified = unverified == null ? next.unverified : unverified;
  }

  /** Counts a signature that should be right. */
  void addSignature(Verdict verdict) {
    signatures++;
    verified += verdict == Verdict.RIGHT ? 1 : 0;
  }

  /** Notes what is to be said of the first signature without a ticket. */
  void setUnverified(Issue issue) {
    unverified = issue;
  }

  /** Ends entries of which it counts the signatures, with the keys of the unique rules. */
  void end(int count, List<KeyList> found) {
    cards = count;
    for (KeyList each : found) {
      each.trim();
    }
    keys.add(new EntryKeys(0, found));
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

  /** What is to be said of the first signature that no ticket was there for. */
  @Nullable Issue unverified() {
    return unverified;
  }
}
