package io.github.wxcard.secret;

/**
 * Where values begin and end in what may be JSON, another language, or neither: in doubt later than
 * they do.
 */
final class ValueExtent {
  /** What may stand between any two parts. */
  static final String BLANKS = " \t\r\n";

  /** What a string begins and ends with. */
  static final String QUOTES = "\"'";

  /** What stands between a name and its value. */
  static final String NAME_ENDS = ":=\uff1a";

  /** What may follow a value. */
  static final String CLOSERS = ",;}])";

  /** What may follow a colon before the value, in other languages too. */
  private static final String BEFORE_VALUES = BLANKS + NAME_ENDS + ">(";

  /** What other languages write before the quote of a string. */
  private static final String STRING_PREFIXES = "uUbBrRfF";

  /** Where a value without quotes ends. */
  private static final String DELIMITERS = BLANKS + CLOSERS + QUOTES;

  /** What a word may have besides letters and digits. */
  private static final String MARKS = "_-.+/=~$%*";

  /** What a name may begin with after a comma besides a letter, or stand there instead of one. */
  private static final String NAME_BEGINNINGS = "\"'_$}";

  /** What a value begins with that has an end of its own. */
  private static final String OPENERS = QUOTES + "{[";

  /** Quotes in a row that may each begin the value or end the name; after more, all is hidden. */
  private static final int MOST_DOUBTS = 8;

  private static final String LINE_ENDS = "\r\n";

  private final Decoded plain;
  private final String text;

  /** False once a comment was met that does not end: none after it does. */
  private boolean commentsEnd = true;

  ValueExtent(Decoded plain) {
    this.plain = plain;
    this.text = plain.text();
  }

  /** Where the value begins after a name and its colon: at its quote, where it has one. */
  int start(int from) {
    int at = skip(from, BEFORE_VALUES);
    while (commentsEnd && text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      commentsEnd = end >= 0;
      at = commentsEnd ? skip(end + 2, BEFORE_VALUES) : at;
    }
    int quote = skip(at, STRING_PREFIXES);
    boolean prefixed = quote < text.length() && QUOTES.indexOf(text.charAt(quote)) >= 0;
    return prefixed && quote - at <= 2 ? quote : at;
  }

  /**
   * After a value. A quote with a colon after it may begin the value, or end the name; then the
   * value comes after the colon, and both are hidden.
   */
  int end(int value) {
    int end = sumEnd(value);
    int at = value;
    for (int doubts = 0; QUOTES.indexOf(text.charAt(at)) >= 0; doubts++) {
      int colon = skip(at + 1, BLANKS);
      if (colon == text.length() || NAME_ENDS.indexOf(text.charAt(colon)) < 0) {
        return end;
      }
      at = start(colon + 1);
      if (at == text.length() || doubts == MOST_DOUBTS) {
        return text.length();
      }
      end = Math.max(end, sumEnd(at));
    }
    return end;
  }

  /**
   * Where a value begins after a comma or bracket that stands after a name; -1 where what comes
   * next may be another name.
   */
  int startAfterCloser(int closer) {
    int at = skip(closer + 1, BLANKS);
    if (at == text.length() || OPENERS.indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    boolean quoted = QUOTES.indexOf(text.charAt(at)) >= 0;
    int next = quoted ? skip(quotedEnd(at), BLANKS) : at;
    boolean name = quoted && next < text.length() && NAME_ENDS.indexOf(text.charAt(next)) >= 0;
    return name ? -1 : at;
  }

  /** After the line in which a value seems to end, and after strings that begin next to it. */
  int lineEnd(int end) {
    int at = end;
    int next = skip(at, BLANKS);
    while (next < text.length() && QUOTES.indexOf(text.charAt(next)) >= 0) {
      at = quotedEnd(next);
      next = skip(at, BLANKS);
    }
    while (at < text.length() && LINE_ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Whether a value ends where a value may, in one language or another. */
  boolean isFollowed(int value, int end) {
    boolean bare = OPENERS.indexOf(text.charAt(value)) < 0;
    if (bare && !isWord(value, end)) {
      return false;
    }
    int next = skip(end, BLANKS);
    if (next == text.length()) {
      return true;
    }
    if (bare && QUOTES.indexOf(text.charAt(next)) >= 0) {
      // The quote around it all; one that begins something belongs to a value that is none.
      int after = skip(next, QUOTES);
      return after == text.length() || !isWordCharacter(text.charAt(after));
    }
    return text.charAt(next) == ',' ? mayBeName(next + 1) : CLOSERS.indexOf(text.charAt(next)) >= 0;
  }

  private boolean isWord(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!isWordCharacter(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordCharacter(char character) {
    return Character.isLetterOrDigit(character) || MARKS.indexOf(character) >= 0;
  }

  /** Whether a name, or the end of the object, may stand after a comma. */
  private boolean mayBeName(int from) {
    int at = skip(from, BLANKS);
    return at == text.length()
        || Character.isLetter(text.charAt(at))
        || NAME_BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }

  /** After the value that begins at a place, and all that is added to it by plus signs. */
  private int sumEnd(int value) {
    int end = valueEnd(value);
    int next = skip(end, BLANKS);
    while (next < text.length() && text.charAt(next) == '+') {
      int more = start(next + 1);
      if (more == text.length()) {
        return more;
      }
      end = valueEnd(more);
      next = skip(end, BLANKS);
    }
    return end;
  }

  /** After the value that begins at a place; always after at least one character. */
  private int valueEnd(int value) {
    char first = text.charAt(value);
    if (QUOTES.indexOf(first) >= 0) {
      return quotedEnd(value);
    }
    if (first == '{' || first == '[') {
      return containerEnd(value);
    }
    int end = value + 1;
    while (end < text.length() && DELIMITERS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /**
   * A quote that ends a string has the backslashes of the one that began it, after pairs of escaped
   * backslashes, each of which takes twice as many.
   */
  private int quotedEnd(int start) {
    char quote = text.charAt(start);
    int escapes = plain.backslashes(start);
    for (int at = start + 1; at < text.length(); at++) {
      if (text.charAt(at) == quote && plain.backslashes(at) % (2 * (escapes + 1)) == escapes) {
        return at + 1;
      }
    }
    return text.length();
  }

  /** After a container; of one whose brackets do not match, the end of the text. */
  private int containerEnd(int start) {
    StringBuilder open = new StringBuilder();
    for (int at = start; at < text.length(); at++) {
      char character = text.charAt(at);
      if (QUOTES.indexOf(character) >= 0) {
        at = quotedEnd(at) - 1;
      } else if (character == '{' || character == '[') {
        open.append(character == '{' ? '}' : ']');
      } else if (character == '}' || character == ']') {
        int last = open.length() - 1;
        if (open.charAt(last) != character) {
          return text.length();
        }
        open.setLength(last);
        if (last == 0) {
          return at + 1;
        }
      }
    }
    return text.length();
  }

  /** After all characters of these that stand at a place. */
  int skip(int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
