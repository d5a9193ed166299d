package io.github.wxcard.report.sarif;

import io.github.wxcard.engine.Report;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * An outcome as SARIF 2.1.0, the interface for machines.
 *
 * <p>Most of it no run changes, and the default report must cost a small run next to nothing: the
 * tests read it back through the classes of {@code java-sarif}.
 */
public final class SarifFormat implements ReportFormat {
  /** What never stands in the frame but for a value. */
  private static final char HOLE = '@';

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    JsonFrame json = new JsonFrame(frame(), HOLE, out);
    json.putText(outcome.version());
    json.putText(outcome.version());
    SarifRules.in(outcome.language()).write(outcome.rules(), json.lines(12));
    json.putText(outcome.language().tag());
    JsonFrame.Lines results = json.lines(8);
    Report report = outcome.report();
    if (!report.findings().isEmpty() || !report.expected().isEmpty()) {
      new SarifResults(outcome).write(report, results);
    }
    json.put(report.cards());
    json.put(report.files());
    json.put(report.signaturesVerified());
    json.end();
    out.flush();
  }

  private static byte[] frame() throws IOException {
    try (InputStream in = SarifFormat.class.getResourceAsStream("sarif.frame.json")) {
      return Objects.requireNonNull(in, "the plugin's jar lacks sarif.frame.json").readAllBytes();
    }
  }
}
