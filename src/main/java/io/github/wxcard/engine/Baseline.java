package io.github.wxcard.engine;

import io.github.wxcard.baseline.BaselineReader;
import io.github.wxcard.baseline.Expectation;
import io.github.wxcard.engine.findings.FindingList;
import io.github.wxcard.engine.findings.FindingMerge;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.findings.StringPool;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.run.StaleExpectation;
import io.github.wxcard.ruleset.RuleSet.Active;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Findings that are expected, and do not fail a build as long as they occur. */
public final class Baseline {
  private final String name;
  private final Map<Expectation, SourceRef> entries;

  private Baseline(String name, Map<Expectation, SourceRef> entries) {
    this.name = name;
    this.entries = entries;
  }

  /** Reads a baseline; an exception's message says what is wrong with it, and where. */
  public static Baseline read(NamedSource file) throws IOException {
    return new Baseline(file.name(), BaselineReader.read(file.source().open()));
  }

  /** No expectations at all. */
  public static Baseline none() {
    return new Baseline("", Map.of());
  }

  /**
   * The report with what is expected apart, and with what no longer occurs.
   *
   * @param request what was judged: entries of files outside of it are not looked at
   * @param today the day on which an entry may have expired
   */
  public Report applied(Report report, ValidationRequest request, LocalDate today) {
    if (entries.isEmpty()) {
      return report;
    }
    BaselineMatch match = new BaselineMatch(entries.keySet(), report.findings());
    StringPool words = new StringPool();
    FindingList unexpected = new FindingList(words);
    ExpectedFindings expected = new ExpectedFindings(words);
    for (Finding finding : report.findings()) {
      Expectation entry = match.of(finding);
      if (entry == null) {
        unexpected.add(finding);
      } else {
        String reason = entry.reason();
        expected.add(finding, reason == null ? null : report.gate().line(reason));
      }
    }
    unexpected.count(report.leftOut());
    FindingList stale = stale(report, request, keys(match.met()), today, words);
    return report.with(FindingMerge.merged(List.of(unexpected, stale), words), expected);
  }

  private static Set<Expectation> keys(Collection<Expectation> entries) {
    Set<Expectation> keys = new HashSet<>();
    entries.forEach(entry -> keys.add(entry.key()));
    return keys;
  }

  /**
   * The findings of a report as expectations, with the reasons and dates that are known, and the
   * entries of files that were not judged, or of which some findings were left out.
   *
   * @param request what was judged
   * @param exists whether there is a file of that name: entries of other files are dropped
   */
  public List<Expectation> renewed(
      Report report, ValidationRequest request, Predicate<String> exists) {
    Set<String> judged = judged(report, request);
    judged.removeAll(report.cutFiles());
    Map<Expectation, Expectation> renewed = new TreeMap<>(Expectation.ORDER);
    for (Expectation entry : entries.keySet()) {
      if (!judged.contains(entry.file()) && exists.test(entry.file())) {
        renewed.put(entry.key(), entry);
      }
    }
    BaselineMatch match = new BaselineMatch(entries.keySet(), report.findings());
    for (Finding finding : report.findings()) {
      Expectation key = Expectation.of(finding);
      Expectation known = match.of(finding);
      renewed.put(key, known == null ? key : known.at(key.path()));
    }
    return List.copyOf(renewed.values());
  }

  /** The files of a run, as findings name them. */
  private static Set<String> judged(Report report, ValidationRequest request) {
    Set<String> names = new HashSet<>(report.names());
    if (request.catalog() != null) {
      request.catalog().forEach(file -> names.add(report.gate().hide(file.name())));
    }
    if (request.projectConfig() != null) {
      names.add(report.gate().hide(request.projectConfig().name()));
    }
    return names;
  }

  private FindingList stale(
      Report report,
      ValidationRequest request,
      Set<Expectation> met,
      LocalDate today,
      StringPool words) {
    Set<String> judged = judged(report, request);
    Set<String> cut = report.cutFiles();
    Findings found =
        new Findings(report.gate().hide(name), report.gate(), words, 0, FindingRoom.ENDLESS);
    for (Active<StaleExpectation> rule : request.rules().active(StaleExpectation.class)) {
      entries.forEach(
          (entry, ref) -> {
            if (!judged.contains(entry.file())) {
              return;
            }
            boolean gone = !met.contains(entry.key());
            if (gone && !cut.contains(entry.file())) {
              found.add(rule.id(), rule.level(), rule.rule().gone(entry, ref));
            } else if (!gone && entry.expires() != null && today.isAfter(entry.expires())) {
              found.add(rule.id(), rule.level(), rule.rule().expired(entry, ref));
            }
          });
    }
    return found.found();
  }
}
