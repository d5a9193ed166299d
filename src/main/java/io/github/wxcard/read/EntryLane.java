package io.github.wxcard.read;

import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Path;
import io.github.wxcard.read.Blocks.Block;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

  private final DocumentKind kind;
  private final Path list;
  private final String lead;
  private final DocumentVisitor visitor;
  private final Threads threads;

  /**
   * A lane.
   *
   * @param list the path of the list
   * @param lead what opens it
   * @param visitor gives stretches of that kind
   */
  EntryLane(DocumentKind kind, Path list, String lead, DocumentVisitor visitor, Threads threads) {
    this.kind = kind;
    this.list = list;
    this.lead = lead;
    this.visitor = visitor;
    this.threads = threads;
  }

  /**
   * What was left.
   *
   * @param place where the first entry stands that was not taken
   * @param rest the stream from there
   * @param anySuccess whether one that was taken has {@code isSuccess: true}
   */
  record Left(Place place, InputStream rest, boolean anySuccess) {}

  /** A block on its way. */
  private record Job(
      Look look,
      CompletableFuture<Place> after,
      CompletableFuture<Optional<Block>> read,
      boolean ahead) {}

  /** Takes what it can. */
  Left run(InputStream in, Place start) {
    Blocks blocks = new Blocks(in);
    Deque<Job> jobs = new ArrayDeque<>();
    Place place = start;
    boolean anySuccess = false;
    try {
      while (begin(jobs, blocks, place)) {
        Job job = jobs.element();
        Optional<Block> readable = joined(job.read());
        Look look = readable.isEmpty() ? job.look() : again(readable.get(), place);
        look.stretch().end(look.entries());
        anySuccess |= look.anySuccess();
        place = place.after(look.entries(), look.advance());
        if (readable.isPresent() || !look.isWhole()) {
          return new Left(place, rest(look.end(), jobs, blocks), anySuccess);
        }
        done(jobs.remove());
        blocks.takeBack(look.block());
      }
      return new Left(place, blocks.rest(), anySuccess);
    } finally {
      jobs.forEach(this::done);
    }
  }

  /** Begins as many jobs as may be; whether there is one. */
  private boolean begin(Deque<Job> jobs, Blocks blocks, Place place) {
    CompletableFuture<Place> start =
        jobs.isEmpty() ? CompletableFuture.completedFuture(place) : jobs.getLast().after();
    boolean ahead = false;
    // The entry that is one too many has to be met on the way, at a known position.
    boolean known = place.index() <= kind.mostEntries();
    while (jobs.isEmpty() || (!known && jobs.size() < MOST_JOBS && threads.takeSpare())) {
      ahead = !jobs.isEmpty();
      Block block = blocks.next();
      if (block == null) {
        if (ahead) {
          threads.giveBack();
        }
        break;
      }
      jobs.add(job(block, start, ahead));
      start = jobs.getLast().after();
    }
    return !jobs.isEmpty();
  }

  private Job job(Block block, CompletableFuture<Place> start, boolean ahead) {
    Look look = new Look(block, visitor.stretch(kind));
    Place place = start.getNow(null);
    CompletableFuture<Void> looked =
        CompletableFuture.runAsync(() -> look(look, place), threads.executor());
    CompletableFuture<Place> after =
        start.thenCombine(looked, (from, done) -> from.after(look.entries(), look.advance()));
    CompletableFuture<Optional<Block>> read =
        start.thenCombineAsync(
            looked, (from, done) -> look.read(lead, list, kind, from), threads.executor());
    return new Job(look, after, read, ahead);
  }

  private void look(Look look, @Nullable Place place) {
    if (place == null) {
      look.look(Look.NO_ENTRY);
      return;
    }
    look.stretch().begin(place.index());
    look.look(kind.mostEntries() - place.index());
  }

  /** Takes the part of a block that can be read. */
  private Look again(Block block, Place place) {
    Look look = new Look(block, visitor.stretch(kind));
    look(look, place);
    if (look.read(lead, list, kind, place).isPresent()) {
      throw new IllegalStateException("an entry that could be read cannot be read again");
    }
    return look;
  }

  private void done(Job job) {
    if (job.ahead()) {
      threads.giveBack();
    }
  }

  private static InputStream rest(int end, Deque<Job> jobs, Blocks blocks) {
    List<InputStream> rest = new ArrayList<>();
    int from = end;
    for (Job job : jobs) {
      Block block = job.look().block();
      rest.add(new ByteArrayInputStream(block.bytes(), from, block.length() - from));
      from = 0;
    }
    rest.add(blocks.rest());
    return new SequenceInputStream(Collections.enumeration(rest));
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
