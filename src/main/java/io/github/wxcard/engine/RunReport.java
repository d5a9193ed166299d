package io.github.wxcard.engine;

import io.github.wxcard.model.Region;
import io.github.wxcard.secret.Gate;
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

  /**
   * The report of a run.
   *
   * @param others what was found in files that are no fixtures
   */
  RunReport(Run run, List<FixtureJudge> judges, List<Findings> others) {
    this.run = run;
    this.judges = judges;
    Set<String> files = new HashSet<>();
    for (FixtureJudge judge : judges) {
      texts.addAll(judge.secretTexts());
      files.add(judge.file());
    }
    for (Findings findings : others) {
      files.add(findings.file());
    }
    this.secrets = texts.isEmpty() ? null : Gate.of(texts);
    this.names = secrets == null ? ShownNames.AS_THEY_ARE : new ShownNames(files, secrets);
    this.merge = new FindingMerge(run.words());
    for (Findings findings : others) {
      merge.add(names.of(findings.file()), shown(findings.found()));
    }
  }

  /**
   * The report.
   *
   * @param fixtures those of the request, in its order
   */
  Report of(List<Fixture> fixtures) {
    List<JudgedFixture> judged = new ArrayList<>();
    long cards = 0;
    long verified = 0;
    int pairs = 0;
    Map<String, List<Region>> secretPlaces = new TreeMap<>();
    for (FixtureJudge judge : judges) {
      String name = names.of(judge.file());
      for (FindingList findings : judge.findings()) {
        merge.add(name, shown(findings));
      }
      judged.add(judge.judged(name));
      cards += judge.cards();
      verified += judge.verified();
      pairs += judge.isPaired() ? 1 : 0;
      if (!judge.secretPlaces().isEmpty()) {
        secretPlaces.put(name, judge.secretPlaces());
      }
    }
    judged.sort((one, other) -> one.name().compareTo(other.name()));
    return new Report(
        merge.inOrder(),
        judges.size(),
        cards,
        verified,
        pairs,
        judged,
        shownNames(fixtures),
        secretPlaces,
        gate());
  }

  /** Hides the tickets and secrets of the whole run. */
  private Gate gate() {
    Gate gate = run.gate().narrower();
    texts.forEach(gate::learn);
    return gate;
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
    if (gate == null || findings.isEmpty()) {
      return findings;
    }
    FindingList masked = new FindingList(run.words());
    findings.forEach(finding -> masked.add(Findings.masked(finding, gate, names)));
    return masked;
  }
}
