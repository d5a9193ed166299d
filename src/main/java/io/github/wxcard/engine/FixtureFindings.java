package io.github.wxcard.engine;

import io.github.wxcard.engine.findings.FindingList;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.ruleset.RuleSet.Active;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What was found in one fixture, as far as there is room for it, and what must not be shown of it.
 */
final class FixtureFindings {
  private final FindingRoom.Share room;
  private final Supplier<Findings> empty;
  private final List<Findings> repetitions = new ArrayList<>();
  private final Set<String> secretTexts = new TreeSet<>();
  private Findings entries;
  private Findings others;

  /**
   * Nothing yet.
   *
   * @param room that of the fixture's findings
   * @param empty makes lists of them
   */
  FixtureFindings(FindingRoom.Share room, Supplier<Findings> empty) {
    this.room = room;
    this.empty = empty;
    this.entries = empty.get();
    this.others = empty.get();
  }

  /** Those on its entries, in their order. */
  Findings entries() {
    return entries;
  }

  /** Those on the file as a whole. */
  Findings others() {
    return others;
  }

  /** The file as it is shown. */
  String file() {
    return entries.file();
  }

  /** Whether a rule is on for the fixture. */
  boolean isOn(Active<?> rule) {
    return others.level(rule.id(), rule.level()) != Severity.OFF;
  }

  /** Adds a finding that no entry alone could make. */
  void add(Active<?> rule, Issue issue) {
    others.add(rule.id(), rule.level(), issue);
  }

  /** The values in it that must not be shown. */
  Set<String> secretTexts() {
    return secretTexts;
  }

  /** Hides a value; whether it was shown until now. */
  boolean hide(String text) {
    boolean fresh = !text.isEmpty() && secretTexts.add(text);
    if (fresh) {
      others.hide(text);
    }
    return fresh;
  }

  /** Takes what was found on further entries. */
  void take(Findings further) {
    entries.take(further);
    room.take(entries.taken());
  }

  /** Begins anew, but for what stands more than once in the run. */
  void forget() {
    entries = empty.get();
    others = empty.get();
    secretTexts.forEach(entries::hide);
    secretTexts.forEach(others::hide);
  }

  /** Keeps what stands in it more than once in the run. */
  Findings repetition(Findings found) {
    repetitions.add(found);
    return found;
  }

  /** Whether any of it can be listed. */
  boolean hasRoom() {
    return room.room() > 0;
  }

  /**
   * Tells how much is kept of what was found; nothing is where the files before it fill the room.
   */
  void takeRoom() {
    long taken = 0;
    for (Findings each : all()) {
      taken += each.taken();
    }
    room.take(taken);
    if (!hasRoom()) {
      all().forEach(Findings::leaveAllOut);
    }
  }

  /** All of it, in lists each of which is in order. */
  List<FindingList> lists() {
    List<FindingList> lists = new ArrayList<>();
    for (Findings each : all()) {
      lists.add(each.sorted());
    }
    return lists;
  }

  private List<Findings> all() {
    List<Findings> all = new ArrayList<>(List.of(entries, others));
    all.addAll(repetitions);
    return all;
  }
}
