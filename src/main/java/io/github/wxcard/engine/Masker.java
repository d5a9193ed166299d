package io.github.wxcard.engine;

import io.github.wxcard.model.Printable;
import io.github.wxcard.model.SecretNames;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Hides tickets and the values of other secrets in whatever is shown.
 *
 * <p>Secrets may stand there as they are, or as the source of a JSON string writes them, with
 * escapes of any depth. Takes time in proportion to the text.
 */
public final class Masker {
  private static final String BLANKS = " \t\r\n";

  /** What stands between a name and its value. */
  private static final String NAME_ENDS = ":=\uff1a";

  /** What may follow that before the value, in other languages too. */
  private static final String BEFORE_VALUES = BLANKS + NAME_ENDS + ">(";

  /** What other languages write before the quote of a string. */
  private static final String STRING_PREFIXES = "uUbBrRfF";

  /** What may stand between a name and that. */
  private static final String BEHIND_NAMES = BLANKS + "\"'";

  /** Where a value without quotes ends. */
  private static final String DELIMITERS = BLANKS + ",;}])\"'";

  /** Characters before a cut of which each is tried as the first of a secret. */
  private static final int LONGEST_BEGINNING = 2_000;

  private final SecretTexts texts = new SecretTexts();

  private Masker() {}

  /** Hides these tickets. */
  public static Masker ofTickets(Collection<Ticket> tickets) {
    return of(tickets, List.of());
  }

  /** Hides these tickets and texts. */
  public static Masker of(Collection<Ticket> tickets, Collection<String> secrets) {
    Masker masker = new Masker();
    for (Ticket ticket : tickets) {
      masker.hide(ticket.reveal());
    }
    for (String secret : secrets) {
      masker.hide(secret);
    }
    return masker;
  }

  /** Hides this text too. */
  void hide(String secret) {
    texts.add(secret);
  }

  /** The text without its secrets. */
  public String mask(String text) {
    boolean cut = text.indexOf(Printable.CUT) >= 0;
    if (texts.isTooShort(text.length()) && !cut) {
      return text;
    }
    Unescaped plain = new Unescaped(text);
    List<int[]> ranges = secrets(plain);
    if (cut) {
      addBeginnings(plain, ranges);
    }
    return without(text, ranges);
  }

  /** Where a text was cut, what is left of it may be how a secret begins. */
  private void addBeginnings(Unescaped plain, List<int[]> ranges) {
    String text = plain.text();
    int from = 0;
    for (int cut = text.indexOf(Printable.CUT); cut >= 0; cut = text.indexOf(Printable.CUT, from)) {
      int at = Math.max(from, cut - Math.min(texts.longest(), LONGEST_BEGINNING));
      while (at < cut && !texts.anyBeginsWith(text.substring(at, cut))) {
        at++;
      }
      if (at < cut) {
        ranges.add(new int[] {plain.start(at), plain.end(cut - 1)});
      }
      from = cut + 1;
    }
    ranges.sort(Masker::byStart);
  }

  /** A piece of a fixture's source without its secrets. */
  public String maskSource(String source) {
    return without(source, hidden(source));
  }

  /**
   * Where, from and to, something to hide stands in a piece of a fixture's source: a secret itself,
   * or the value of a member with a telling name, also in what was only meant to be JSON.
   *
   * @return in the order of the source; ranges may overlap
   */
  public List<int[]> hidden(CharSequence source) {
    Unescaped plain = new Unescaped(source);
    List<int[]> ranges = secrets(plain);
    String text = plain.text();
    int behind = 0;
    for (int at = 0; at < text.length(); at++) {
      if (NAME_ENDS.indexOf(text.charAt(at)) >= 0 && isBehindSecretName(text, behind, at)) {
        int value = valueStart(text, at + 1);
        if (value < text.length()) {
          behind = sumEnd(plain, text, value);
          ranges.add(new int[] {plain.start(value), plain.end(behind - 1)});
          at = behind - 1;
        }
      }
    }
    ranges.sort(Masker::byStart);
    return ranges;
  }

  private List<int[]> secrets(Unescaped plain) {
    List<int[]> ranges = new ArrayList<>();
    String text = plain.text();
    for (int at = 0; at < text.length(); ) {
      int length = texts.lengthAt(text, at);
      if (length > 0) {
        ranges.add(new int[] {plain.start(at), plain.end(at + length - 1)});
      }
      at += Math.max(1, length);
    }
    return ranges;
  }

  /** Whether a telling name, perhaps in quotes, stands between two places, right at the end. */
  private static boolean isBehindSecretName(String text, int from, int to) {
    int end = to;
    while (end > from && BEHIND_NAMES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return SecretNames.anyEnds(text, from, end);
  }

  /** Where the value begins behind a name and its colon: at its quote, where it has one. */
  private static int valueStart(String text, int from) {
    int at = skip(text, from, BEFORE_VALUES);
    while (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : skip(text, end + 2, BEFORE_VALUES);
    }
    int quote = skip(text, at, STRING_PREFIXES);
    boolean prefixed = quote < text.length() && "\"'".indexOf(text.charAt(quote)) >= 0;
    return prefixed && quote - at <= 2 ? quote : at;
  }

  /** Behind the value that begins at a place, and all that is added to it by plus signs. */
  private static int sumEnd(Unescaped plain, String text, int value) {
    int end = valueEnd(plain, text, value);
    int next = skip(text, end, BLANKS);
    while (next < text.length() && text.charAt(next) == '+') {
      int more = valueStart(text, next + 1);
      if (more == text.length()) {
        return more;
      }
      end = valueEnd(plain, text, more);
      next = skip(text, end, BLANKS);
    }
    return end;
  }

  /** Behind the value that begins at a place; always behind at least one character. */
  private static int valueEnd(Unescaped plain, String text, int value) {
    char first = text.charAt(value);
    if (first == '"' || first == '\'') {
      return quotedEnd(plain, text, value);
    }
    if (first == '{' || first == '[') {
      return containerEnd(text, value);
    }
    int end = value + 1;
    while (end < text.length() && DELIMITERS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /**
   * A quote that ends a string has the backslashes of the one that began it, behind pairs of
   * escaped backslashes, each of which takes twice as many.
   */
  private static int quotedEnd(Unescaped plain, String text, int start) {
    char quote = text.charAt(start);
    int escapes = plain.backslashes(start);
    for (int at = start + 1; at < text.length(); at++) {
      if (text.charAt(at) == quote && plain.backslashes(at) % (2 * (escapes + 1)) == escapes) {
        return at + 1;
      }
    }
    return text.length();
  }

  private static int containerEnd(String text, int start) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      char character = text.charAt(at);
      depth += character == '{' || character == '[' ? 1 : 0;
      depth -= character == '}' || character == ']' ? 1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }

  private static int skip(String text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int byStart(int[] one, int[] other) {
    return Integer.compare(one[0], other[0]);
  }

  private static String without(String text, List<int[]> ranges) {
    StringBuilder masked = new StringBuilder(text.length());
    int at = 0;
    for (int[] range : ranges) {
      if (range[0] >= at) {
        masked.append(text, at, range[0]).append(Ticket.MASK);
      }
      at = Math.max(at, range[1]);
    }
    return masked.append(text, at, text.length()).toString();
  }
}
