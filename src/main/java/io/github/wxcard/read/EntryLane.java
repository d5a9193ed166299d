package io.github.wxcard.read;

import io.github.wxcard.model.CardList;
import io.github.wxcard.read.Blocks.Block;
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
 * <p>A block is looked at on the guess that it begins with an entry; the guess was right where the
 * block before it ended there. What comes of it is told in the order of the file.
 */
final class EntryLane {
  /** As many blocks are at most on their way. */
  private static final int MOST_JOBS = 64;

  private final CardList list;
  private final String lead;
  private final BatchVisitor visitor;
  private final Threads threads;

  /**
   * A lane.
   *
   * @param lead what opens the list
   * @param visitor gives stretches for it
   */
  EntryLane(CardList list, String lead, BatchVisitor visitor, Threads threads) {
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
  record Left(Place place, boolean anySuccess) {}

  /** A block on its way; whoever comes first looks at it. */
  private record Job(Look look, FutureTask<Boolean> looked, boolean ahead) {}

  /**
   * Takes what it can, and gives the rest back to the stream.
   *
   * @param start where the stream is
   */
  Left run(Pushback in, Place start) {
    Blocks blocks = new Blocks(in);
    Deque<Job> jobs = new ArrayDeque<>(MOST_JOBS);
    Place place = start;
    boolean anySuccess = false;
    try {
      while (true) {
        begin(jobs, blocks, place);
        Look look = looked(jobs);
        Optional<Block> readable = look.read(lead, list, place);
        if (readable.isPresent()) {
          look = again(readable.get(), place);
        }
        look.batch().end(look.entries());
        anySuccess |= look.anySuccess();
        place = place.after(look.entries(), look.advance());
        if (readable.isPresent() || !look.isWhole()) {
          blocks.giveBack();
          giveBack(look.end(), jobs, in);
          return new Left(place, anySuccess);
        }
        done(jobs.remove());
        blocks.takeBack(look.block());
      }
    } finally {
      jobs.forEach(this::done);
    }
  }

  /** Begins as many jobs as may be: one at least, as another block follows each that is whole. */
  private void begin(Deque<Job> jobs, Blocks blocks, Place place) {
    // The entry that is one too many has to be met on the way, at a known position.
    boolean near = place.index() <= list.kind().mostEntries();
    while (jobs.isEmpty() || (!near && jobs.size() < MOST_JOBS && threads.takeSpare())) {
      Job job = next(blocks, jobs.isEmpty() ? place : null);
      if (job == null) {
        return;
      }
      jobs.add(job);
      if (job.ahead()) {
        threads.executor().execute(job.looked());
      }
    }
  }

  /**
   * The next block as a job; where there is none, or it does not fit into memory, what was taken to
   * begin it ahead of its turn is given back.
   *
   * @param known where the block begins; null for one that is begun ahead
   */
  private @Nullable Job next(Blocks blocks, @Nullable Place known) {
    boolean ahead = known == null;
    Job job = null;
    try {
      Block block = blocks.next();
      if (block != null) {
        Look look = new Look(block, visitor.batch(list));
        job = new Job(look, new FutureTask<>(() -> look(look, known), true), ahead);
      }
      return job;
    } finally {
      if (ahead && job == null) {
        threads.giveBack();
      }
    }
  }

  /** The first look; while another thread takes it, this one takes those after it. */
  private static Look looked(Deque<Job> jobs) {
    Job first = jobs.element();
    for (Job job : jobs) {
      if (first.looked().isDone()) {
        break;
      }
      job.looked().run();
    }
    try {
      await(first.looked());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e);
    }
    return first.look();
  }

  /** Waits also where the thread is interrupted: a look ends soon, and whoever reads on is told. */
  private static void await(FutureTask<Boolean> looked) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          looked.get();
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

  private void look(Look look, @Nullable Place place) {
    if (place == null) {
      look.look(Look.NO_ENTRY);
      return;
    }
    look.batch().begin(place.index());
    look.look(list.kind().mostEntries() - place.index());
  }

  /** Takes the part of a block that can be read. */
  private Look again(Block block, Place place) {
    Look look = new Look(block, visitor.batch(list));
    look(look, place);
    if (look.read(lead, list, place).isPresent()) {
      throw new IllegalStateException("an entry that could be read cannot be read again");
    }
    return look;
  }

  private void done(Job job) {
    job.looked().cancel(false);
    if (job.ahead()) {
      threads.giveBack();
    }
  }

  /** Gives back the blocks of jobs, of the first one what stands after its end. */
  private static void giveBack(int end, Deque<Job> jobs, Pushback in) {
    for (Iterator<Job> last = jobs.descendingIterator(); last.hasNext(); ) {
      Block block = last.next().look().block();
      int from = last.hasNext() ? 0 : end;
      in.takeBack(ByteBuffer.wrap(block.bytes(), from, block.length() - from));
    }
  }
}
