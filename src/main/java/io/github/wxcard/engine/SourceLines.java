package io.github.wxcard.engine;

import io.github.wxcard.model.Position;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Fetches the lines around places of a fixture, in one pass, when they are to be shown. */
public final class SourceLines implements Closeable {
  /** How much of a long line is kept before a place, in UTF-16 units. */
  private static final int BEFORE = 20_000;

  /** How much of a long line is kept after a place, in UTF-16 units. */
  private static final int AFTER = 2_000;

  /**
   * How much more is kept at least, so that other places near it have the same part of the line.
   */
  private static final int LEAST_AHEAD = 16_000;

  /** How much more is kept at most, where one place follows closely on another. */
  private static final int MOST_AHEAD = 8 * LEAST_AHEAD;

  private final Reader reader;
  private final char[] buffer = new char[1 << 13];
  private final StringBuilder held = new StringBuilder();
  private int next;
  private int end;
  private int line = 1;
  private int firstColumn = 1;
  private int ahead = LEAST_AHEAD;
  private boolean afterReturn;
  private boolean atLineEnd;
  private boolean ended;
  private @Nullable SourceLine last;

  private SourceLines(Reader reader) {
    this.reader = reader;
  }

  /** Begins to read; bytes that are no UTF-8 are shown as a replacement character. */
  public static SourceLines open(Source source) throws IOException {
    return new SourceLines(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
  }

  /** The line of a place that stands nowhere before the one asked for last. */
  public SourceLine at(Position place) throws IOException {
    SourceLine found = last;
    if (found == null || !isEnough(found, place)) {
      ahead =
          found != null && isClose(found, place) ? Math.min(2 * ahead, MOST_AHEAD) : LEAST_AHEAD;
      goTo(place);
      found = new SourceLine(place.line(), firstColumn, held.toString(), !atLineEnd && !ended);
      last = found;
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Reads on until the line of a place is held, or enough of it. */
  private void goTo(Position place) throws IOException {
    while (line < place.line() && !ended) {
      skipLine();
      if (!ended) {
        line++;
        firstColumn = 1;
        held.setLength(0);
        atLineEnd = false;
      }
    }
    if (line == place.line()) {
      skipTo(place.column());
      readTo(Math.min((long) place.column() + AFTER + ahead, Integer.MAX_VALUE));
    }
  }

  /**
   * Whether a part of a line, the one held, has all that is to be kept around a place; before the
   * place it has, as the part was made for one that does not stand after it.
   */
  private boolean isEnough(SourceLine part, Position place) {
    int after = part.firstColumn() + part.text().length() - place.column();
    return part.number() == place.line() && (atLineEnd || ended || after >= AFTER);
  }

  /** Whether a place stands in a part of its line, or not much further on. */
  private static boolean isClose(SourceLine part, Position place) {
    int end = part.firstColumn() + part.text().length();
    return part.number() == place.line() && place.column() - end < LEAST_AHEAD;
  }

  private void skipLine() throws IOException {
    while (lineGoesOn()) {
      take(end - next);
    }
  }

  /** Reads to a column, or to the end of the line, and keeps of it what stands near there. */
  private void skipTo(int column) throws IOException {
    do {
      readTo(Math.min(column, heldEnd() + buffer.length));
      int far = Math.max(0, Math.min(column - BEFORE - firstColumn, held.length()));
      held.delete(0, far);
      firstColumn += far;
    } while (heldEnd() <= column && lineGoesOn());
  }

  /** Reads to a column, or to the end of the line. */
  private void readTo(long column) throws IOException {
    while (heldEnd() <= column && lineGoesOn()) {
      int from = next;
      held.append(buffer, from, take(column - heldEnd() + 1));
    }
  }

  /** The column after what is held of a line. */
  private long heldEnd() {
    return (long) firstColumn + held.length();
  }

  /** Whether something of the line is still to come; then some of it is in the buffer. */
  private boolean lineGoesOn() throws IOException {
    while (!atLineEnd && !ended) {
      if (next == end) {
        next = 0;
        end = Math.max(0, reader.read(buffer));
        ended = end == 0;
      } else if (afterReturn && buffer[next] == '\n') {
        afterReturn = false;
        next++;
      } else {
        afterReturn = false;
        return true;
      }
    }
    return false;
  }

  /** Takes characters of the line from the buffer, at most so many; tells how many there were. */
  private int take(long most) {
    int from = next;
    int limit = (int) Math.min(end, from + most);
    while (next < limit && buffer[next] != '\n' && buffer[next] != '\r') {
      next++;
    }
    int taken = next - from;
    if (next < limit) {
      afterReturn = buffer[next] == '\r';
      atLineEnd = true;
      next++;
    }
    return taken;
  }
}
