package io.github.wxcard.list.scan;

import io.github.wxcard.list.scan.Blocks.Block;
import io.github.wxcard.model.CardList;
import io.github.wxcard.text.ReplayableInput;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries of a list off a stream, a block at a time, on as many threads as there are.
 *
 * <p>A block is scanned on the guess that it begins with an entry; the guess was right where the
 * block before it ended there. What comes of it is told in the order of the file.
 */
public final class ParallelEntryReader {
  /** As many blocks are at most on their way. */
  private static final int MOST_JOBS = 64;

  private final CardList list;
  private final String lead;
  private final BatchVisitor visitor;
  private final Threads threads;

  /**
   * A reader.
   *
   * @param lead what opens the list
   * @param visitor gives batches for it
   */
  public ParallelEntryReader(CardList list, String lead, BatchVisitor visitor, Threads threads) {
    this.list = list;
    this.lead = lead;
    this.visitor = visitor;
    this.threads = threads;
  }

  /**
   * What was left.
   *
   * @param place where the first entry stands that was not taken
   * @param anySuccess whether one that was taken has {@code isSuccess: true}
   */
  public record Left(EntryStart place, boolean anySuccess) {}

  /** A block on its way; whoever comes first scans it. */
  private record Job(BlockScan scan, FutureTask<Boolean> task, boolean ahead) {}

  /**
   * Takes what it can, and gives the rest back to the stream.
   *
   * @param start where the stream is
   */
  public Left run(ReplayableInput in, EntryStart start) {
    Blocks blocks = new Blocks(in);
    Deque<Job> jobs = new ArrayDeque<>(MOST_JOBS);
    EntryStart place = start;
    boolean anySuccess = false;
    try {
      while (true) {
        begin(jobs, blocks, place);
        BlockScan scan = scanned(jobs);
        Optional<Block> readable = scan.read(lead, list, place);
        if (readable.isPresent()) {
          scan = scanAgain(readable.get(), place);
        }
        scan.batch().end(scan.entries());
        anySuccess |= scan.anySuccess();
        place = place.after(scan.entries(), scan.delta());
        if (readable.isPresent() || !scan.isWhole()) {
          blocks.giveBack();
          giveBack(scan.end(), jobs, in);
          return new Left(place, anySuccess);
        }
        done(jobs.remove());
        blocks.takeBack(scan.block());
      }
    } finally {
      jobs.forEach(this::done);
    }
  }

  /** Begins as many jobs as may be: one at least, as another block follows each that is whole. */
  private void begin(Deque<Job> jobs, Blocks blocks, EntryStart place) {
    // The entry that is one too many has to be met on the way, at a known position.
    boolean near = place.index() <= list.kind().mostEntries();
    while (jobs.isEmpty() || (!near && jobs.size() < MOST_JOBS && threads.takeSpare())) {
      Job job = next(blocks, jobs.isEmpty() ? place : null);
      if (job == null) {
        return;
      }
      jobs.add(job);
      if (job.ahead()) {
        threads.executor().execute(job.task());
      }
    }
  }

  /**
   * The next block as a job; where there is none, or it does not fit into memory, what was taken to
   * begin it ahead of its turn is given back.
   *
   * @param known where the block begins; null for one that is begun ahead
   */
  private @Nullable Job next(Blocks blocks, @Nullable EntryStart known) {
    boolean ahead = known == null;
    Job job = null;
    try {
      Block block = blocks.next();
      if (block != null) {
        BlockScan scan = new BlockScan(block, visitor.batch(list));
        job = new Job(scan, new FutureTask<>(() -> scan(scan, known), true), ahead);
      }
      return job;
    } finally {
      if (ahead && job == null) {
        threads.giveBack();
      }
    }
  }

  /** The first scan; while another thread runs it, this one runs those after it. */
  private static BlockScan scanned(Deque<Job> jobs) {
    Job first = jobs.element();
    for (Job job : jobs) {
      if (first.task().isDone()) {
        break;
      }
      job.task().run();
    }
    try {
      await(first.task());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e);
    }
    return first.scan();
  }

  /** Waits also where the thread is interrupted: a scan ends soon, and whoever reads on is told. */
  private static void await(FutureTask<Boolean> task) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void scan(BlockScan scan, @Nullable EntryStart place) {
    if (place == null) {
      scan.scan(BlockScan.NO_ENTRY);
      return;
    }
    scan.batch().begin(place.index());
    scan.scan(list.kind().mostEntries() - place.index());
  }

  /** Scans the part of a block that can be read. */
  private BlockScan scanAgain(Block block, EntryStart place) {
    BlockScan scan = new BlockScan(block, visitor.batch(list));
    scan(scan, place);
    if (scan.read(lead, list, place).isPresent()) {
      throw new IllegalStateException("an entry that could be read cannot be read again");
    }
    return scan;
  }

  private void done(Job job) {
    job.task().cancel(false);
    if (job.ahead()) {
      threads.giveBack();
    }
  }

  /** Gives back the blocks of jobs, of the first one what stands after its end. */
  private static void giveBack(int end, Deque<Job> jobs, ReplayableInput in) {
    for (Iterator<Job> last = jobs.descendingIterator(); last.hasNext(); ) {
      Block block = last.next().scan().block();
      int from = last.hasNext() ? 0 : end;
      in.takeBack(ByteBuffer.wrap(block.bytes(), from, block.length() - from));
    }
  }
}
