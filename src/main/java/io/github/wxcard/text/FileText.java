package io.github.wxcard.text;

import com.fasterxml.jackson.core.JsonLocation;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The source of a fixture as a stream of characters, of which those since the last mark are held.
 *
 * <p>The parser reads from here; whoever needs a place asks here. Offsets count UTF-16 units from
 * the beginning of the file.
 */
public final class FileText extends Reader implements Text {
  private static final int CHUNK = 8192;
  private static final int LEAST_CHUNK = 64;

  /** So many characters may lie between a mark and where somebody reads. */
  private static final int FAR = 1 << 16;

  /** So many characters lie between places whose lines and columns are kept. */
  private static final int STRIDE = 4096;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final int chunk;
  private final ByteBuffer bytes;
  private char[] held;
  private int length;
  private int next;
  private long base;
  private boolean inputEnded;
  private boolean invalid;
  private boolean forgiving;
  private boolean endTold;
  private long markOffset;
  private final Position start;
  private final int lead;
  private Position markPosition;
  private final List<Position> passed = new ArrayList<>();

  /** A whole file. */
  public FileText(InputStream in) {
    this(in, Position.START);
  }

  /** A part of a file, up to its end, that begins at a place. */
  public FileText(InputStream in, Position start) {
    this(in, CHUNK, "", start);
  }

  /**
   * The rest of a file.
   *
   * @param in what is left of it
   * @param chunk how many bytes are read at once, more or less
   * @param lead what the parser is given before, so that it knows where it is; no line ends
   * @param start where in the file the rest begins
   */
  public FileText(InputStream in, int chunk, String lead, Position start) {
    this.in = in;
    this.chunk = Math.min(CHUNK, Math.max(LEAST_CHUNK, chunk));
    this.bytes = ByteBuffer.allocate(this.chunk).flip();
    this.held = new char[2 * this.chunk];
    this.start = start;
    this.lead = lead.length();
    lead.getChars(0, this.lead, held, 0);
    length = this.lead;
    markOffset = this.lead;
    markPosition = start;
  }

  /** What comes before this place may be forgotten. */
  public void mark(JsonLocation location) {
    markOffset = location.getCharOffset();
    markPosition = position(location);
    passed.clear();
  }

  /** The same of an offset since the last mark. */
  public void mark(long offset) {
    markPosition = position(offset);
    markOffset = offset;
    passed.clear();
  }

  /**
   * From now on nobody reads this as a stream, but asks for characters only; bytes that are no
   * UTF-8 are U+FFFD.
   */
  public void beForgiving() {
    decoder
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
    forgiving = true;
    invalid = false;
  }

  private Position position(JsonLocation location) {
    long line = (long) start.line() + location.getLineNr() - 1;
    if (location.getLineNr() == 1) {
      return Position.of(line, location.getCharOffset() + start.column() - lead);
    }
    // The parser counts beyond what fits, and comes out below zero.
    return Position.of(
        line, location.getColumnNr() < 0 ? Integer.MAX_VALUE : location.getColumnNr());
  }

  /**
   * Gives back to the stream what was read of it from a place on that is still held. The window is
   * of no more use.
   */
  public void giveBack(long offset, ReplayableInput stream) {
    int from = (int) (offset - base);
    stream.takeBack(bytes);
    stream.takeBack(StandardCharsets.UTF_8.encode(CharBuffer.wrap(held, from, length - from)));
  }

  public long markOffset() {
    return markOffset;
  }

  /** Whether so much lies between the mark and an offset that it is time for another mark. */
  public boolean isFarFromMark(long offset) {
    return offset - markOffset > FAR;
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, target.length);
    if (next == length && !fill()) {
      return count == 0 ? 0 : end(target, offset);
    }
    int given = Math.min(count, length - next);
    System.arraycopy(held, next, target, offset, given);
    next += given;
    return given;
  }

  /**
   * Gives one blank at the end, and then nothing more: the parser, which reads ahead to a value
   * when it hands out the name before it, would lose the place of that name where it meets the end.
   */
  private int end(char[] target, int offset) {
    if (endTold) {
      return -1;
    }
    endTold = true;
    target[offset] = ' ';
    return 1;
  }

  @Override
  public int charAt(long offset) throws IOException {
    while (offset - base >= length) {
      if (!fill()) {
        return END;
      }
    }
    return held[(int) (offset - base)];
  }

  @Override
  public Region token(long start) {
    try {
      return region(start, tokenEnd(start));
    } catch (InvalidUtf8Exception e) {
      // The token ends where the text does.
      return region(start, e.offset());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Region region(long start, long end) {
    Position from = position(start);
    return new Region(from, end - start < STRIDE ? walk(from, start, end) : position(end));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /**
   * The line and column of an offset; takes about the same time wherever that is, for one entry may
   * have a million findings.
   */
  private Position position(long offset) {
    int strides = (int) (Math.max(0, offset - markOffset) / STRIDE);
    while (passed.size() < strides) {
      long end = markOffset + (passed.size() + 1L) * STRIDE;
      passed.add(walk(strideStart(passed.size()), end - STRIDE, end));
    }
    return walk(strideStart(strides), markOffset + (long) strides * STRIDE, offset);
  }

  private Position strideStart(int stride) {
    return stride == 0 ? markPosition : passed.get(stride - 1);
  }

  private Position walk(Position from, long start, long end) {
    long line = from.line();
    long column = from.column();
    for (long at = start; at < end; at++) {
      column++;
      char character = held[(int) (at - base)];
      if (character == '\n' || (character == '\r' && !isLineFeed(at + 1))) {
        line++;
        column = 1;
      }
    }
    return Position.of(line, column);
  }

  private boolean isLineFeed(long offset) {
    try {
      return charAt(offset) == '\n';
    } catch (InvalidUtf8Exception e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on; false at the end. */
  private boolean fill() throws IOException {
    forget();
    while (!decode()) {
      if (invalid) {
        throw new InvalidUtf8Exception(base + length);
      }
      if (inputEnded) {
        return false;
      }
      readBytes();
    }
    return true;
  }

  /** Decodes what was read; whether that gave a character. */
  private boolean decode() {
    CharBuffer out = CharBuffer.wrap(held, length, held.length - length);
    CoderResult result = decoder.decode(bytes, out, inputEnded);
    boolean gained = out.position() > length;
    length = out.position();
    invalid = !gained && result.isError();
    return gained;
  }

  private void readBytes() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      inputEnded = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  /** Drops what comes before the mark and was handed on, and makes room for one more chunk. */
  private void forget() throws IOException {
    next = forgiving ? length : next;
    int drop = (int) Math.min(markOffset - base, next);
    if (drop > 0) {
      System.arraycopy(held, drop, held, 0, length - drop);
      length -= drop;
      next -= drop;
      base += drop;
    }
    if (length > Limits.ENTRY) {
      throw new EntryTooLongException();
    }
    if (held.length - length < chunk) {
      char[] larger = new char[held.length * 2];
      System.arraycopy(held, 0, larger, 0, length);
      held = larger;
    }
  }
}
