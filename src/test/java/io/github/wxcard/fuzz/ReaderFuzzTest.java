package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wxcard.engine.Report;
import io.github.wxcard.model.DocumentKind;
import java.util.List;

/** Any bytes are judged, in the same way on any number of threads, looked at quickly or read. */
class ReaderFuzzTest {
  @FuzzTest(maxDuration = "12m")
  void anyBytes(byte[] bytes) {
    // The length decides what they are taken for, so that a kept input is the file as it was.
    List<DocumentKind> kinds = List.of(DocumentKind.values());
    int kind = bytes.length % (kinds.size() + 1);
    Report report = Judged.judge(bytes, kind == kinds.size() ? null : kinds.get(kind));
    boolean malformed =
        report.findings().stream().anyMatch(finding -> finding.rule().equals("malformed-json"));
    assertThat(malformed).isEqualTo(!StrictJson.accepts(bytes));
  }
}
