package io.github.wxcard.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the string literals of a text end, for quotes that are met one after the other.
 *
 * <p>No character is scanned twice for one kind of quotes: quotes that are escaped in a literal
 * begin none of their own, whether it has an end or not. What they hold is a part of its content.
 */
public final class LiteralEnds {
  /** What {@link #after} gives where no literal begins. */
  public static final long NONE = -1;

  /** What it gives where a literal goes on for longer than a string may be. */
  public static final long TOO_FAR = -2;

  private final Text text;

  /** How far literals were scanned, by their quotes. */
  private final Map<String, Long> scanned = new HashMap<>();

  public LiteralEnds(Text text) {
    this.text = text;
  }

  /**
   * After the literal that begins with a quote; {@link #NONE} where it has no end, or where it is
   * within one that was scanned before; {@link #TOO_FAR} where no end comes before a string has to
   * have one.
   *
   * @param quotes how many there are at each end, 1 or 3
   */
  public long after(long from, int quotes) throws IOException {
    int quote = text.charAt(from);
    String kind = Character.toString(quote).repeat(quotes);
    if (from < scanned.getOrDefault(kind, from)) {
      return NONE;
    }
    long most = from + quotes + Limits.STRING;
    boolean lines = quotes == 3 || quote == '`';
    long at = from + quotes;
    while (at <= most && !isEnd(at, quote, quotes, lines)) {
      at = Escapes.after(text, at);
    }
    scanned.put(kind, at);
    if (at > most) {
      return TOO_FAR;
    }
    return text.isQuote(at, quote, quotes) ? at + quotes : NONE;
  }

  /** Whether the content of a literal has ended here. */
  private boolean isEnd(long at, int quote, int quotes, boolean lines) throws IOException {
    int next = text.charAt(at);
    boolean lineEnds = !lines && (next == '\n' || next == '\r');
    return next == CharInput.END || lineEnds || text.isQuote(at, quote, quotes);
  }
}
