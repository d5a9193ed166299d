package io.github.wxcard.engine;

import io.github.wxcard.engine.findings.FindingCounts;
import io.github.wxcard.engine.findings.FindingList;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.SigningMistake;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run found.
 *
 * @param findings all of them, by file and position; of a large run each is made when asked for. Of
 *     more than there is room for, the first; of each file of which some are left out, one says so
 * @param expected those that the baseline lists, which are not among the findings
 * @param files how many fixtures were judged
 * @param cards how many entries of card lists
 * @param signatures how many signatures {@code add-card} entries have
 * @param signaturesVerified how many of them are right
 * @param unshown the mistakes of signing that none of these would have shown; empty where there is
 *     none of them
 * @param pairs how many results were compared with the lists they answer
 * @param alone the results that were not, as the lists they answer cannot be read
 * @param fixtures the fixtures that were judged, by name, clean ones too
 * @param names what the fixtures are called here, in the order of the request
 * @param secrets by file, where the values of secrets stand: no frame shows them
 * @param gate hides the tickets and secrets of the run
 */
public record Report(
    List<Finding> findings,
    List<ExpectedFinding> expected,
    int files,
    long cards,
    long signatures,
    long signaturesVerified,
    Set<SigningMistake> unshown,
    int pairs,
    List<String> alone,
    List<JudgedFixture> fixtures,
    List<String> names,
    Map<String, List<Region>> secrets,
    Gate gate) {
  public Report {
    findings = findings instanceof FindingList ? findings : List.copyOf(findings);
    unshown = unshown.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(unshown));
    expected = expected instanceof ExpectedFindings ? expected : List.copyOf(expected);
    alone = List.copyOf(alone);
    fixtures = List.copyOf(fixtures);
    names = List.copyOf(names);
    secrets = Map.copyOf(secrets);
  }

  @Override
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  @Override
  public List<ExpectedFinding> expected() {
    return Collections.unmodifiableList(expected);
  }

  /** How many of the findings that the baseline lists have that severity. */
  public long expectedCount(Severity severity) {
    if (expected instanceof ExpectedFindings list) {
      return list.count(severity);
    }
    long count = 0;
    for (ExpectedFinding each : expected) {
      count += each.finding().severity() == severity ? 1 : 0;
    }
    return count;
  }

  /** The findings that are counted, and not in the list, as there was no room for them. */
  FindingCounts leftOut() {
    return findings instanceof FindingList list ? list.leftOut() : new FindingCounts();
  }

  /** The files of those findings. */
  Set<String> cutFiles() {
    return leftOut().isEmpty()
        ? Set.of()
        : findings.stream()
            .filter(UnreadableFile::isCut)
            .map(finding -> finding.location().file())
            .collect(Collectors.toSet());
  }

  /** How many findings have that severity, those that were left out among them. */
  public long count(Severity severity) {
    return findings instanceof FindingList list
        ? list.count(severity)
        : findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** How many findings of a rule, by its id, have that severity. */
  public long count(String rule, Severity severity) {
    return findings instanceof FindingList list
        ? list.count(rule, severity)
        : findings.stream()
            .filter(finding -> finding.rule().equals(rule) && finding.severity() == severity)
            .count();
  }

  /** How many entries have placeholders for values, and were not judged. */
  public long templates() {
    long sum = 0;
    for (JudgedFixture fixture : fixtures) {
      sum += fixture.templates();
    }
    return sum;
  }

  /** How many fixtures need hold no list, and hold none. */
  public long withoutList() {
    long count = 0;
    for (JudgedFixture fixture : fixtures) {
      count += fixture.withoutList() ? 1 : 0;
    }
    return count;
  }

  /** The findings at or over a severity; none for {@code OFF}. */
  public List<Finding> atLeast(Severity severity) {
    return severity == Severity.OFF
        ? List.of()
        : findings.stream().filter(finding -> finding.severity().compareTo(severity) >= 0).toList();
  }

  /** The same with other findings, of which the baseline lists some. */
  Report with(List<Finding> others, List<ExpectedFinding> listed) {
    return new Report(
        others,
        listed,
        files,
        cards,
        signatures,
        signaturesVerified,
        unshown,
        pairs,
        alone,
        fixtures,
        names,
        secrets,
        gate);
  }
}
