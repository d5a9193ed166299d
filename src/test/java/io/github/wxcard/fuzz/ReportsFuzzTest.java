package io.github.wxcard.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Every report of any list, of any name, is whole, and shows neither ticket nor raw control.
 *
 * <p>The checks stand in a class of their own: what a test class names is loaded before the fuzzer,
 * which then spoils its records.
 */
class ReportsFuzzTest {
  @FuzzTest(maxDuration = "12m")
  void reportsAreWhole(FuzzedDataProvider data) throws Exception {
    WholeReports.check(data);
  }
}
