package io.github.wxcard.engine;

import io.github.wxcard.engine.findings.FindingCounts;
import io.github.wxcard.engine.findings.FindingList;
import io.github.wxcard.engine.findings.FindingMerge;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.findings.ShownNames;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.ShownMistakes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what was found in all files of a run, without what an entry calls a secret, which
 * may be one in quite another file.
 */
final class RunReport {
  private final Run run;
  private final List<FixtureJudge> judges;
  private final Set<String> texts = new TreeSet<>();
  private final @Nullable Gate secrets;
  private final ShownNames names;
  private final FindingMerge merge;
  private long room;

  /**
   * The report of a run.
   *
   * @param others what was found in files that are no fixtures
   * @param room the size of the findings that are kept
   */
  RunReport(Run run, List<FixtureJudge> judges, List<Findings> others, long room) {
    this(run, judges, others, room, null);
  }

  /** The same of a part of a run, of whose other parts secrets are known. */
  RunReport(
      Run run,
      List<FixtureJudge> judges,
      List<Findings> others,
      long room,
      @Nullable Gate ofOthers) {
    this.run = run;
    this.room = room;
    this.judges = judges;
    Set<String> files = new HashSet<>();
    for (FixtureJudge judge : judges) {
      texts.addAll(judge.findings().secretTexts());
      files.add(judge.findings().file());
    }
    for (Findings findings : others) {
      files.add(findings.file());
    }
    this.secrets = secrets(ofOthers);
    this.names = secrets == null ? ShownNames.AS_THEY_ARE : new ShownNames(files, secrets);
    this.merge = new FindingMerge(run.words());
    for (Findings findings : others) {
      add(findings.file(), List.of(findings.found()));
    }
  }

  private @Nullable Gate secrets(@Nullable Gate ofOthers) {
    if (texts.isEmpty() || ofOthers == null) {
      return texts.isEmpty() ? ofOthers : Gate.of(texts);
    }
    Gate all = ofOthers.narrower();
    texts.forEach(all::learn);
    return all;
  }

  /**
   * The report.
   *
   * @param fixtures those of the request, in its order
   */
  Report of(List<Fixture> fixtures) {
    List<JudgedFixture> judged = new ArrayList<>();
    long cards = 0;
    long signatures = 0;
    long verified = 0;
    ShownMistakes mistakes = new ShownMistakes();
    int pairs = 0;
    List<String> alone = new ArrayList<>();
    Map<String, List<Region>> secretPlaces = new TreeMap<>();
    for (FixtureJudge judge : judges) {
      String name = names.of(judge.findings().file());
      add(judge.findings().file(), judge.findings().lists());
      judged.add(judge.judged(name));
      cards += judge.tally().cards();
      signatures += judge.tally().signatures();
      verified += judge.tally().verified();
      mistakes.takeOfOtherFile(judge.tally().mistakes());
      pairs += judge.isPaired() ? 1 : 0;
      if (judge.isAlone()) {
        alone.add(name);
      }
      if (!judge.secretPlaces().isEmpty()) {
        secretPlaces.put(name, judge.secretPlaces());
      }
    }
    judged.sort((one, other) -> one.name().compareTo(other.name()));
    return new Report(
        merge.inOrder(),
        List.of(),
        judges.size(),
        cards,
        signatures,
        verified,
        mistakes.others(),
        pairs,
        alone,
        judged,
        shownNames(fixtures),
        secretPlaces,
        gate());
  }

  /** Hides the tickets and secrets of the whole run. */
  private Gate gate() {
    Gate gate = run.gate().narrower();
    if (secrets != null) {
      gate.learn(secrets);
    }
    return gate;
  }

  /** Adds what of a file's findings there is room for; where that is not all, a finding says so. */
  private void add(String file, List<FindingList> lists) {
    String name = names.of(file);
    long taken = 0;
    boolean cut = false;
    for (FindingList list : lists) {
      taken += list.taken();
      cut |= list.isCut();
    }
    List<FindingList> kept =
        taken <= room && !cut
            ? lists
            : List.of(FindingMerge.merged(lists, run.words(), room).ended());
    for (FindingList list : kept) {
      merge.add(name, shown(list));
    }
    FindingCounts leftOut = kept.get(0).leftOut();
    if (!leftOut.isEmpty()) {
      merge.add(name, shown(cut(file, leftOut)));
    }
    room -= Math.min(room, taken);
  }

  /**
   * The finding that stands for those that were left out: as severe as the worst of them, whatever
   * the level of its rule.
   */
  private FindingList cut(String file, FindingCounts leftOut) {
    Findings findings = new Findings(file, run.gate(), run.words(), 0, FindingRoom.ENDLESS);
    long errors = leftOut.of(Severity.ERROR);
    long warnings = leftOut.of(Severity.WARNING);
    Severity worst = errors > 0 ? Severity.ERROR : warnings > 0 ? Severity.WARNING : Severity.INFO;
    UnreadableFile rule = new UnreadableFile();
    findings.add("unreadable-file", worst, rule.cut(errors, warnings, leftOut.of(Severity.INFO)));
    return findings.found();
  }

  private List<String> shownNames(List<Fixture> fixtures) {
    List<String> shown = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      shown.add(names.of(run.names().of(fixture.name())));
    }
    return shown;
  }

  private FindingList shown(FindingList findings) {
    Gate gate = secrets;
    if (gate == null) {
      return findings;
    }
    FindingList masked = new FindingList(run.words());
    findings.forEach(finding -> masked.add(Findings.masked(finding, gate, names)));
    masked.count(findings.leftOut());
    return masked;
  }
}
