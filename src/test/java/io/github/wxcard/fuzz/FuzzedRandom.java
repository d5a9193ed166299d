package io.github.wxcard.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.Random;

/** Takes decisions from the fuzzer's bytes, and after their end from a fixed seed. */
final class FuzzedRandom extends Random {
  private static final long serialVersionUID = 1;

  private final transient FuzzedDataProvider data;

  FuzzedRandom(FuzzedDataProvider data) {
    super(1);
    this.data = data;
  }

  @Override
  public int nextInt(int bound) {
    return data.remainingBytes() > 0 ? data.consumeInt(0, bound - 1) : super.nextInt(bound);
  }

  @Override
  public boolean nextBoolean() {
    return nextInt(2) == 1;
  }
}
