package io.github.wxcard.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text in quotes that stand twice within it, as tables (CSV), C# and SQL write them. */
public final class DoubledQuotes {
  private DoubledQuotes() {}

  /**
   * The text between two quotes, without the second of each two in it; null where it has no end, or
   * is longer than a string may be.
   *
   * @param from after the first quote
   */
  public static @Nullable DecodedText decode(Text in, long from, int quote) throws IOException {
    DecodedText.Builder decoded = new DecodedText.Builder();
    int at = 0;
    while (at < Limits.STRING) {
      int next = in.charAt(from + at);
      if (next == CharInput.END) {
        return null;
      }
      boolean twice = next == quote && in.charAt(from + at + 1) == quote;
      if (next == quote && !twice) {
        return decoded.of(in, from, at);
      }
      decoded.add((char) next, at);
      at += twice ? 2 : 1;
    }
    return null;
  }
}
