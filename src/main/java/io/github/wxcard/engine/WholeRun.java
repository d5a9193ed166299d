package io.github.wxcard.engine;

import io.github.wxcard.engine.EntryTally.EntryKeys;
import io.github.wxcard.engine.keys.KeyList;
import io.github.wxcard.engine.keys.RepeatedHashes;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.signature.UnverifiedSignature;
import io.github.wxcard.ruleset.RuleSet.Active;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What only shows when all fixtures are seen together.
 *
 * <p>The first look keeps a hash of each key. Where two hashes are equal, the fixtures are read a
 * second time for the keys themselves and their places.
 */
final class WholeRun {
  private final Run run;
  private final List<FixtureJudge> judges;

  /** The fixtures of the run with what came of them, in the order of their names. */
  WholeRun(Run run, List<FixtureJudge> judges) {
    this.run = run;
    this.judges = judges;
  }

  void judge() {
    for (int rule = 0; rule < run.rules().uniqueRules().size(); rule++) {
      judgeUnique(rule);
    }
    judgeApart();
  }

  /** The same but for keys, which somebody else compares. */
  void judgeApart() {
    judgeUnverified();
    explainFirst();
  }

  private void explainFirst() {
    int left = run.request().explainSignatures();
    for (FixtureJudge judge : judges) {
      left = judge.explain(left);
    }
  }

  private void judgeUnverified() {
    for (Active<UnverifiedSignature> rule : run.active(UnverifiedSignature.class)) {
      for (FixtureJudge judge : judges) {
        Issue unverified = judge.tally().unverified();
        if (unverified != null && judge.findings().isOn(rule)) {
          judge.findings().add(rule, unverified);
          return;
        }
      }
    }
  }

  private void judgeUnique(int ruleIndex) {
    long[] repeated = new RepeatedHashes(keysOf(ruleIndex)).sorted();
    if (repeated.length == 0) {
      return;
    }
    Map<String, SecondPass.Place> first = new HashMap<>();
    BitSet met = new BitSet();
    for (FixtureJudge judge : judges) {
      BitSet entries = new BitSet();
      long again = 0;
      for (EntryKeys keys : judge.tally().keys()) {
        KeyList list = keys.keys().get(ruleIndex);
        for (int entry = 0; entry < list.size(); entry++) {
          int hash = Arrays.binarySearch(repeated, list.hash(entry));
          if (hash >= 0) {
            entries.set(keys.first() + entry);
            again += met.get(hash) ? 1 : 0;
            met.set(hash);
          }
        }
      }
      if (!judge.findings().hasRoom()) {
        // None of it is listed, so that it need not be read again: equal hashes are equal keys.
        judge.leaveOutRepetitions(ruleIndex, again);
      } else if (!entries.isEmpty()) {
        judge.readAgain(ruleIndex, entries, first::putIfAbsent);
      }
    }
  }

  private List<KeyList> keysOf(int ruleIndex) {
    List<KeyList> lists = new ArrayList<>();
    for (FixtureJudge judge : judges) {
      for (EntryKeys keys : judge.tally().keys()) {
        lists.add(keys.keys().get(ruleIndex));
      }
    }
    return lists;
  }
}
