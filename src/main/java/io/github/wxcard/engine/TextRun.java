package io.github.wxcard.engine;

import io.github.wxcard.engine.EntryTally.EntryKeys;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.ShownNames;
import io.github.wxcard.engine.findings.StringPool;
import io.github.wxcard.engine.keys.KeyHash;
import io.github.wxcard.engine.keys.KeyList;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Progress;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.model.Location;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.ruleset.RuleSet.Active;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges the texts of a run one by one, wherever the others are. What shows only in all of them
 * together is left to somebody who sees all: keys that stand twice, secrets that stand in another
 * text, the one finding of {@code unverified-signature}. Safe for use by many threads.
 */
public final class TextRun {
  private final Run run;
  private final @Nullable Gate secrets;

  /**
   * A run.
   *
   * @param request what it is judged by; of its fixtures only tickets and levels count
   * @param hash of keys, the same wherever texts of the run are judged
   * @param secrets those that texts of the run are known to hold
   */
  public TextRun(ValidationRequest request, KeyHash hash, Collection<String> secrets) {
    List<Ticket> tickets = CardValidator.tickets(request);
    Gate gate = Ticket.gate(tickets);
    this.run =
        CardValidator.run(
            request,
            tickets,
            hash,
            null,
            ProjectConfig.of(request),
            gate,
            ShownNames.AS_THEY_ARE,
            new StringPool());
    this.secrets = secrets.isEmpty() ? null : Gate.of(secrets);
  }

  /**
   * What came of a text.
   *
   * @param keys hashes of what may stand only once in the run, of each entry and rule that has any
   * @param secrets the values of secrets in it
   */
  public record Judged(Report report, List<Long> keys, Set<String> secrets) {}

  /**
   * A key at a place.
   *
   * @param rule the rule that wants it to be unique
   * @param key the texts of the members, as one
   * @param place that of the last member
   */
  public record PlacedKey(String rule, String key, Location place) {}

  /** The name of a file as it is shown. */
  public String shown(String file) {
    return run.gate().hide(file);
  }

  /** Judges a text. */
  public Judged judge(Fixture text) {
    Run own = ownRun();
    FixtureJudge judge = judged(text, own);
    new WholeRun(own, List.of(judge)).judgeApart();
    return new Judged(
        report(text, judge, own), keys(judge), new TreeSet<>(judge.findings().secretTexts()));
  }

  /** The keys in a text, each with its place, in the order of rules and places. */
  public List<PlacedKey> keys(Fixture text) {
    List<PlacedKey> found = new ArrayList<>();
    FixtureJudge judge = judged(text, ownRun());
    List<Active<UniqueRule>> rules = run.rules().uniqueRules();
    for (int at = 0; at < rules.size(); at++) {
      String rule = rules.get(at).id();
      lookAgain(
          judge,
          at,
          (key, here) -> {
            found.add(new PlacedKey(rule, key, here.location()));
            return null;
          });
    }
    return found;
  }

  /**
   * What is to be said of keys that stand elsewhere first.
   *
   * @param first by rule and key, where that stands first in the run; which may be in this text
   */
  public Report repeated(Fixture text, Map<String, Map<String, Location>> first) {
    Run own = ownRun();
    FixtureJudge judge = judged(text, own);
    // All else was told when the text was judged first.
    judge.findings().forget();
    List<Active<UniqueRule>> rules = run.rules().uniqueRules();
    for (int at = 0; at < rules.size(); at++) {
      Map<String, Location> places = first.getOrDefault(rules.get(at).id(), Map.of());
      if (!places.isEmpty()) {
        lookAgain(
            judge,
            at,
            (key, here) -> {
              Location place = places.get(key);
              return place == null || here.location().equals(place)
                  ? null
                  : new SecondPass.Place(place, null);
            });
      }
    }
    return report(text, judge, own);
  }

  /** With the words of one text only: of all that are ever judged there are too many. */
  private Run ownRun() {
    return run.with(new StringPool());
  }

  private static FixtureJudge judged(Fixture text, Run own) {
    FindingRoom room = new FindingRoom(FindingRoom.OF_RUN, 1);
    FixtureJudge judge = new FixtureJudge(text, own, Progress.UNHEARD, room.share(0));
    judge.run(Threads.ONE);
    return judge;
  }

  private static void lookAgain(FixtureJudge judge, int rule, SecondPass.FirstPlaces places) {
    BitSet entries = new BitSet();
    entries.set(0, (int) judge.tally().cards());
    judge.readAgain(rule, entries, places);
  }

  private Report report(Fixture text, FixtureJudge judge, Run own) {
    return new RunReport(own, List.of(judge), List.of(), FindingRoom.OF_RUN, secrets)
        .of(List.of(text));
  }

  private static List<Long> keys(FixtureJudge judge) {
    List<Long> keys = new ArrayList<>();
    for (EntryKeys some : judge.tally().keys()) {
      for (KeyList list : some.keys()) {
        for (int at = 0; at < list.size(); at++) {
          if (list.hash(at) != KeyList.NONE) {
            keys.add(list.hash(at));
          }
        }
      }
    }
    return keys;
  }
}
