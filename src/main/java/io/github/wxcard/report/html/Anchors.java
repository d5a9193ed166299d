package io.github.wxcard.report.html;

import io.github.wxcard.model.Finding;
import io.github.wxcard.report.Fingerprints;
import io.github.wxcard.report.ModulePath;

/**
 * What links to the findings of an outcome name in the HTML report, the same as long as a finding
 * is there.
 *
 * <p>Asked for each finding once, in the order of the report.
 */
final class Anchors {
  private static final int LENGTH = 16;

  private final Fingerprints fingerprints;
  private final String suffix;

  /**
   * Anchors for one outcome.
   *
   * @param before how many other outcomes of its module the report has before it
   */
  Anchors(ModulePath module, int before) {
    this.fingerprints = new Fingerprints(module);
    this.suffix = before == 0 ? "" : "-" + (before + 1);
  }

  /** The anchor of the next finding. */
  String of(Finding finding) {
    return "f-" + fingerprints.of(finding).substring(0, LENGTH) + suffix;
  }
}
