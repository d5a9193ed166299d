package io.github.wxcard.engine;

/** What a rule throws, which may be anything. */
final class Failure {
  private Failure() {}

  /** Ends the run where there is nothing to go on with: what the JVM itself lacks. */
  static void survived(Throwable thrown) {
    if (thrown instanceof VirtualMachineError lack && !(thrown instanceof StackOverflowError)) {
      throw lack;
    }
  }
}
