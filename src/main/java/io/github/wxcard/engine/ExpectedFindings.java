package io.github.wxcard.engine;

import io.github.wxcard.engine.findings.FindingList;
import io.github.wxcard.engine.findings.StringPool;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Findings that are expected, in the order of reports; each is made anew when asked for. */
final class ExpectedFindings extends AbstractList<ExpectedFinding> implements RandomAccess {
  private final FindingList findings;
  private final List<@Nullable String> reasons = new ArrayList<>();

  /** None yet, in words that all lists of a run share. */
  ExpectedFindings(StringPool words) {
    this.findings = new FindingList(words);
  }

  void add(Finding finding, @Nullable String reason) {
    findings.add(finding);
    reasons.add(reason);
  }

  @Override
  public int size() {
    return findings.size();
  }

  @Override
  public ExpectedFinding get(int index) {
    return new ExpectedFinding(findings.get(index), reasons.get(index));
  }

  /** How many have that severity. */
  long count(Severity severity) {
    return findings.count(severity);
  }
}
