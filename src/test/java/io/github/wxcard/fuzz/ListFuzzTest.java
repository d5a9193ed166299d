package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wxcard.engine.Report;

/** The same of lists that are nearly right, some of them longer than what is looked at at once. */
class ListFuzzTest {
  @FuzzTest(maxDuration = "12m")
  void nearlyRight(FuzzedDataProvider data) {
    int most = data.consumeInt(0, 31) == 0 ? 400 : 12;
    FuzzedList list = FuzzedList.of(data, most);
    Report report = Judged.judge(list.bytes(), list.kind());
    boolean malformed =
        report.findings().stream().anyMatch(finding -> finding.rule().equals("malformed-json"));
    assertThat(malformed).isEqualTo(!StrictJson.accepts(list.bytes()));
  }
}
