package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wxcard.engine.Report;
import io.github.wxcard.model.DocumentKind;

/** Any bytes are judged, in the same way on any number of threads, looked at quickly or read. */
class ReaderFuzzTest {
  @FuzzTest(maxDuration = "12m")
  void anyBytes(byte[] bytes) {
    // The length decides what they are taken for, so that a kept input is the file as it was.
    int kind = bytes.length % (DocumentKind.values().length + 1);
    Report report =
        Judged.judge(
            bytes, kind == DocumentKind.values().length ? null : DocumentKind.values()[kind]);
    boolean malformed =
        report.findings().stream().anyMatch(finding -> finding.rule().equals("malformed-json"));
    assertThat(malformed).isEqualTo(!StrictJson.accepts(bytes));
  }
}
