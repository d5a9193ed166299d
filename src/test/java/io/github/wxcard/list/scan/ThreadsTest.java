package io.github.wxcard.list.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadsTest {
  @Test
  void whatWasBegunIsDoneBeforeAnExceptionLeaves() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    List<Runnable> tasks =
        List.of(
            () -> {
              await(begun);
              throw new IllegalStateException("broken");
            },
            () -> {
              begun.countDown();
              for (int round = 0; round < 20; round++) {
                pause();
              }
              done.incrementAndGet();
            });
    assertThatThrownBy(
            () -> {
              try (Threads threads = new Threads(2)) {
                threads.runAll(tasks);
              }
            })
        .hasMessageContaining("broken");
    assertThat(done).hasValue(1);
  }

  @Test
  void aRunMayBeGivenMoreThreadsThanThereCanBe() {
    AtomicInteger done = new AtomicInteger();
    try (Threads threads = new Threads(Integer.MAX_VALUE)) {
      threads.runAll(List.of(done::incrementAndGet, done::incrementAndGet));
    }
    assertThat(done).hasValue(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
