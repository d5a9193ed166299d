package io.github.wxcard.maven.output;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Progress;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Messages;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * A line at the end of an interactive console that tells how far a long run is, and is wiped out in
 * the end. Safe for use by many threads.
 */
public final class ProgressLine implements Progress, AutoCloseable {
  private static final long SECOND = 1_000_000_000L;

  /** A run that is shorter shows nothing. */
  private static final long PATIENCE = 2 * SECOND;

  private static final long PAUSE = SECOND / 5;

  /** To the beginning of the line, and nothing after. */
  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter console;
  private final Messages messages;
  private final long bytes;
  private final LongSupplier nanoTime;
  private final long started;
  private final AtomicLong next;
  private final LongAdder read = new LongAdder();
  private final LongAdder judged = new LongAdder();
  private volatile boolean shown;

  /**
   * A line.
   *
   * @param bytes how many the fixtures have together
   */
  ProgressLine(PrintWriter console, Messages messages, long bytes, LongSupplier nanoTime) {
    this.console = console;
    this.messages = messages;
    this.bytes = bytes;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.next = new AtomicLong(started + PATIENCE);
  }

  /** Judges the fixtures of a request, and shows such a line where somebody can see it. */
  public static Report validate(
      ValidationRequest request, MavenSession session, Messages messages) {
    PrintWriter terminal = terminal(session);
    if (terminal == null) {
      return CardValidator.validate(request);
    }
    long bytes = request.fixtures().stream().mapToLong(fixture -> size(fixture.source())).sum();
    try (ProgressLine line = new ProgressLine(terminal, messages, bytes, System::nanoTime)) {
      return CardValidator.validate(request, line);
    }
  }

  /** The bytes of a file; none where they cannot be read, as the report says. */
  private static long size(Source source) {
    try {
      Path file = source.file();
      return file == null ? 0 : Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * The terminal to show it on; null in batch mode, parallel builds, and where a log is written.
   */
  @SuppressWarnings(
      "SystemConsoleNull") // Newer JDKs give one for a file too, where Maven has no colours.
  private static @Nullable PrintWriter terminal(MavenSession session) {
    Console console = System.console();
    if (console == null
        || !session.getRequest().isInteractiveMode()
        || session.getRequest().getDegreeOfConcurrency() > 1
        || !AnsiPalette.hasColours()) {
      return null;
    }
    return console.writer();
  }

  @Override
  public void read(long more) {
    read.add(more);
    showNowAndThen();
  }

  @Override
  public void judged(long cards) {
    judged.add(cards);
    showNowAndThen();
  }

  @Override
  public void close() {
    if (shown) {
      console.print(WIPE);
      console.flush();
    }
  }

  private void showNowAndThen() {
    long now = nanoTime.getAsLong();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      long cards = judged.sum();
      long rate = cards * SECOND / (now - started);
      long percent = bytes == 0 ? 100 : Math.min(100, read.sum() * 100 / bytes);
      console.print(WIPE + messages.console("progress", cards, rate, percent));
      console.flush();
      shown = true;
    }
  }
}
