package io.github.wxcard.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * Signing changes nothing but signatures; what it signed is right, and stays as it is.
 *
 * <p>The checks stand in a class of their own: what a test class names is loaded before the fuzzer,
 * which then spoils its records.
 */
class SignFuzzTest {
  @FuzzTest(maxDuration = "12m")
  void signedListsVerify(FuzzedDataProvider data) throws IOException {
    Signing.check(data);
  }
}
