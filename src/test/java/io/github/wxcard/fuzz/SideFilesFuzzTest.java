package io.github.wxcard.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes are taken for a catalog, a baseline and a project's configuration. */
class SideFilesFuzzTest {
  @FuzzTest(maxDuration = "12m")
  void anyBytes(byte[] bytes) {
    SideFiles.check(bytes);
  }
}
