package io.github.wxcard.engine;

import io.github.wxcard.engine.RuleSet.Active;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Location;
import io.github.wxcard.read.DocumentReader;
import io.github.wxcard.read.DocumentVisitor;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.rule.signature.UnverifiedSignature;
import java.io.IOException;
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
  private final ValidationRequest request;
  private final List<FixtureJudge> judges;

  /** The fixtures of the request with what came of them, in the order of their names. */
  WholeRun(ValidationRequest request, List<FixtureJudge> judges) {
    this.request = request;
    this.judges = judges;
  }

  void judge() {
    List<Active<UniqueRule>> rules = request.rules().active(UniqueRule.class);
    for (int at = 0; at < rules.size(); at++) {
      judgeUnique(rules.get(at), at);
    }
    judgeUnverified();
    explainFirst();
  }

  private void explainFirst() {
    int left = request.explainSignatures();
    for (FixtureJudge judge : judges) {
      left = judge.explain(left);
    }
  }

  private void judgeUnverified() {
    for (Active<UnverifiedSignature> rule : request.rules().active(UnverifiedSignature.class)) {
      for (FixtureJudge judge : judges) {
        if (judge.unverified() != null) {
          judge.add(rule, rule.rule().first(judge.unverified()));
          return;
        }
      }
    }
  }

  private void judgeUnique(Active<UniqueRule> rule, int ruleIndex) {
    long[] repeated = repeatedHashes(ruleIndex);
    if (repeated.length == 0) {
      return;
    }
    Map<String, Location> first = new HashMap<>();
    for (int at = 0; at < judges.size(); at++) {
      KeyList keys = judges.get(at).keys().get(ruleIndex);
      BitSet entries = new BitSet();
      for (int key = 0; key < keys.size(); key++) {
        if (Arrays.binarySearch(repeated, keys.hash(key)) >= 0) {
          entries.set(keys.entry(key));
        }
      }
      if (!entries.isEmpty()) {
        lookAgain(rule, at, entries, first);
      }
    }
  }

  private long[] repeatedHashes(int ruleIndex) {
    int count = judges.stream().mapToInt(judge -> judge.keys().get(ruleIndex).size()).sum();
    long[] all = new long[count];
    int next = 0;
    for (FixtureJudge judge : judges) {
      KeyList keys = judge.keys().get(ruleIndex);
      for (int at = 0; at < keys.size(); at++) {
        all[next++] = keys.hash(at);
      }
    }
    Arrays.sort(all);
    int kept = 0;
    for (int at = 1; at < count; at++) {
      if (all[at] == all[at - 1] && (kept == 0 || all[kept - 1] != all[at])) {
        all[kept++] = all[at];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private void lookAgain(
      Active<UniqueRule> rule, int at, BitSet entries, Map<String, Location> first) {
    FixtureJudge judge = judges.get(at);
    Fixture fixture = request.fixtures().get(at);
    DocumentVisitor visitor =
        new DocumentVisitor() {
          @Override
          public void card(Card card) {
            UniqueRule.Key key = entries.get(card.index()) ? rule.rule().key(card) : null;
            if (key != null && card.kind() == DocumentKind.ADD_CARD) {
              Location here = judge.location(key.spot());
              Location before = first.putIfAbsent(key.value(), here);
              if (before != null) {
                Issue issue = rule.rule().repeated(key, before);
                judge.add(rule, issue);
              }
            }
          }

          @Override
          public void end(Document document) {}
        };
    try {
      DocumentReader.read(fixture.source().open(), fixture.kind(), visitor);
    } catch (IOException e) {
      judge.vanished(e);
    }
  }
}
