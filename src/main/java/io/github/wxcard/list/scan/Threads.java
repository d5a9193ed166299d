package io.github.wxcard.list.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads that a run may use, shared by all of its readers: the calling one, and others that
 * are started when there is work for them.
 */
public final class Threads implements AutoCloseable {
  /** The calling thread alone. */
  public static final Threads ONE = new Threads(1);

  /** More a pool does not take, and no machine has. */
  private static final int MOST_OTHERS = 0x7fff;

  private final int others;
  private final Semaphore spare;
  private @Nullable ForkJoinPool pool;

  /**
   * So many threads, at least 1, the calling one included.
   *
   * <p>No task may wait for one that nobody has begun.
   */
  public Threads(int count) {
    this.others = Math.min(count - 1, MOST_OTHERS);
    this.spare = new Semaphore(count == 1 ? 0 : count);
  }

  /** Runs all tasks, begun in their order, and returns when they are done. */
  public void runAll(List<Runnable> tasks) {
    if (others == 0 || tasks.size() == 1) {
      for (Runnable task : tasks) {
        task.run();
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int at = next.getAndIncrement(); at < tasks.size(); at = next.getAndIncrement()) {
            tasks.get(at).run();
          }
        };
    List<ForkJoinTask<?>> begun = new ArrayList<>();
    for (int other = 0; other < Math.min(others, tasks.size() - 1); other++) {
      begun.add(pool().submit(worker));
    }
    try {
      worker.run();
    } finally {
      // What was begun is done before anything thrown leaves, or it would be broken off by the end.
      for (ForkJoinTask<?> other : begun) {
        other.quietlyJoin();
      }
    }
    for (ForkJoinTask<?> other : begun) {
      other.join();
    }
  }

  /** Ends the other threads. */
  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }

  Executor executor() {
    return pool();
  }

  /** Whether one more piece of work may be begun ahead of its turn. */
  boolean takeSpare() {
    return spare.tryAcquire();
  }

  /** A piece of work that was begun ahead of its turn is done. */
  void giveBack() {
    spare.release();
  }

  private synchronized ForkJoinPool pool() {
    ForkJoinPool started = pool;
    if (started == null) {
      started = new ForkJoinPool(others);
      pool = started;
    }
    return started;
  }
}
