package io.github.wxcard.engine;

/** What a rule throws, which may be anything. */
final class Failure {
  private Failure() {}

  /** Lets through that memory is lacking: of the whole file, whatever rule it met. */
  static void survived(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError lack) {
      throw lack;
    }
  }
}
