package io.github.wxcard.engine;

import io.github.wxcard.model.Position;
import java.io.BufferedReader;
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

  /** How much of a long line is kept behind a place, in UTF-16 units. */
  private static final int BEHIND = 2_000;

  /** How much more is kept, so that other places near it have the same part of the line. */
  private static final int AHEAD = 16_000;

  private final Reader reader;
  private final StringBuilder held = new StringBuilder();
  private int line = 1;
  private int firstColumn = 1;
  private boolean afterReturn;
  private boolean atLineEnd;
  private boolean ended;
  private @Nullable SourceLine last;

  private SourceLines(Reader reader) {
    this.reader = reader;
  }

  /** Begins to read; bytes that are no UTF-8 are shown as a replacement character. */
  public static SourceLines open(Source source) throws IOException {
    return new SourceLines(
        new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8)));
  }

  /** The line of a place that stands nowhere before the one asked for last. */
  public SourceLine at(Position place) throws IOException {
    SourceLine found = last;
    if (found == null || !isEnough(found, place)) {
      goTo(place);
      found = around(place);
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
      readLine(Integer.MAX_VALUE, BEFORE);
      if (!ended) {
        line++;
        firstColumn = 1;
        held.setLength(0);
        atLineEnd = false;
      }
    }
    if (line == place.line()) {
      readLine(place.column() + BEHIND + AHEAD, BEFORE);
    }
  }

  /**
   * Whether a part of a line, the one held, has all that is to be kept around a place; before the
   * place it has, as the part was made for one that does not stand behind it.
   */
  private boolean isEnough(SourceLine part, Position place) {
    int behind = part.firstColumn() + part.text().length() - place.column();
    return part.number() == place.line() && (atLineEnd || ended || behind >= BEHIND);
  }

  /** Reads to a column, or the end of the line. */
  private void readLine(int column, int keep) throws IOException {
    while (!atLineEnd && !ended && firstColumn + held.length() <= column) {
      int next = reader.read();
      if (afterReturn) {
        afterReturn = false;
        if (next == '\n') {
          continue;
        }
      }
      if (next < 0) {
        ended = true;
      } else if (next == '\n' || next == '\r') {
        afterReturn = next == '\r';
        atLineEnd = true;
      } else {
        held.append((char) next);
        forget(keep);
      }
    }
  }

  private void forget(int keep) {
    if (held.length() > 4 * keep) {
      int drop = held.length() - 2 * keep;
      held.delete(0, drop);
      firstColumn += drop;
    }
  }

  private SourceLine around(Position place) {
    int from = Math.max(0, place.column() - firstColumn - BEFORE);
    String text = held.substring(Math.min(from, held.length()));
    return new SourceLine(place.line(), firstColumn + from, text);
  }
}
