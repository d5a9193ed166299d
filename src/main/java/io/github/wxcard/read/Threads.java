package io.github.wxcard.read;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** The threads that a run may use, shared by all of its readers. */
public final class Threads {
  /** The calling thread alone. */
  public static final Threads ONE = new Threads(Runnable::run, 1);

  private final Executor executor;
  private final Semaphore spare;

  /**
   * Some threads.
   *
   * @param executor runs tasks, none of which waits for one that nobody has begun
   * @param count how many threads that executor has
   */
  public Threads(Executor executor, int count) {
    this.executor = executor;
    this.spare = new Semaphore(count == 1 ? 0 : count);
  }

  Executor executor() {
    return executor;
  }

  /** Whether one more piece of work may be begun ahead of its turn. */
  boolean takeSpare() {
    return spare.tryAcquire();
  }

  /** A piece of work that was begun ahead of its turn is done. */
  void giveBack() {
    spare.release();
  }
}
