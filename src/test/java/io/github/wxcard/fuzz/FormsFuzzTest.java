package io.github.wxcard.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * A list is judged in whatever it stands: strings in strings, scripts, pages, YAML, lines.
 *
 * <p>The checks stand in a class of their own: what a test class names is loaded before the fuzzer,
 * which then spoils its records.
 */
class FormsFuzzTest {
  @FuzzTest(maxDuration = "12m")
  void listsAreJudgedInAllForms(FuzzedDataProvider data) {
    FuzzedForm form = FuzzedForm.of(data);
    Judged.judge(form.bytes(), form.reading());
  }
}
