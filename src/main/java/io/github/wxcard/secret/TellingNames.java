package io.github.wxcard.secret;

/**
 * Finds values behind the names of secrets in what may be JSON, another language, or neither.
 *
 * <p>What is said of a value holds wherever it stands, also where a reader broke off before it. In
 * doubt more is hidden than needed. Takes time in proportion to the text.
 */
final class TellingNames {
  /** What such a name ends with: here the whole name is not always known. */
  private static final String[] ENDINGS = {"ticket", "secret", "accesstoken"};

  private static final int LONGEST = 11;

  private static final String BLANKS = " \t\r\n";
  private static final String QUOTES = "\"'";

  /** What stands between a name and its value. */
  private static final String NAME_ENDS = ":=\uff1a";

  /** What may follow that before the value, in other languages too. */
  private static final String BEFORE_VALUES = BLANKS + NAME_ENDS + ">(";

  /** What other languages write before the quote of a string. */
  private static final String STRING_PREFIXES = "uUbBrRfF";

  /** What no name goes on over. */
  private static final String BETWEEN_MEMBERS = ",{}[]";

  /** Where a value without quotes ends. */
  private static final String DELIMITERS = BLANKS + ",;}])\"'";

  /** Quotes in a row that may each begin the value or end the name; behind more, all is hidden. */
  private static final int MOST_DOUBTS = 8;

  private final Decoded plain;
  private final String text;
  private final StringBuilder letters = new StringBuilder();

  /** False once a comment was met that does not end: none behind it does. */
  private boolean commentsEnd = true;

  private TellingNames(Decoded plain) {
    this.plain = plain;
    this.text = plain.text();
  }

  /** Whether a text can have a name with a value at all. */
  static boolean mayBeIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      // What stands for such a character begins with one of the last three.
      if (NAME_ENDS.indexOf(next) >= 0 || next == '\\' || next == '%' || next == '&') {
        return true;
      }
    }
    return false;
  }

  /** Adds where values stand behind the names of secrets. */
  static void find(Decoded plain, Ranges found) {
    new TellingNames(plain).find(found);
  }

  private void find(Ranges found) {
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (Character.isLetterOrDigit(next)) {
        note(next);
      } else if (BETWEEN_MEMBERS.indexOf(next) >= 0) {
        letters.setLength(0);
      } else if (NAME_ENDS.indexOf(next) >= 0 && isName()) {
        int value = valueStart(at + 1);
        if (value == text.length()) {
          return;
        }
        int end = end(value);
        found.add(plain.start(value), plain.end(end - 1));
        letters.setLength(0);
        at = end - 1;
      }
    }
  }

  private void note(char letter) {
    if (letters.length() == 2 * LONGEST) {
      letters.delete(0, LONGEST);
    }
    letters.append(Character.toLowerCase(letter));
  }

  /** Whether the last letters are those of a secret's name. */
  private boolean isName() {
    for (String ending : ENDINGS) {
      int begin = letters.length() - ending.length();
      if (begin >= 0 && letters.indexOf(ending, begin) == begin) {
        return true;
      }
    }
    return false;
  }

  /**
   * Behind a value. A quote with a colon behind it may begin the value, or end the name; then the
   * value comes behind the colon, and both are hidden.
   */
  private int end(int value) {
    int end = sumEnd(value);
    int at = value;
    for (int doubts = 0; QUOTES.indexOf(text.charAt(at)) >= 0; doubts++) {
      int colon = skip(at + 1, BLANKS);
      if (colon == text.length() || NAME_ENDS.indexOf(text.charAt(colon)) < 0) {
        return end;
      }
      at = valueStart(colon + 1);
      if (at == text.length() || doubts == MOST_DOUBTS) {
        return text.length();
      }
      end = Math.max(end, sumEnd(at));
    }
    return end;
  }

  /** Where the value begins behind a name and its colon: at its quote, where it has one. */
  private int valueStart(int from) {
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

  /** Behind the value that begins at a place, and all that is added to it by plus signs. */
  private int sumEnd(int value) {
    int end = valueEnd(value);
    int next = skip(end, BLANKS);
    while (next < text.length() && text.charAt(next) == '+') {
      int more = valueStart(next + 1);
      if (more == text.length()) {
        return more;
      }
      end = valueEnd(more);
      next = skip(end, BLANKS);
    }
    return end;
  }

  /** Behind the value that begins at a place; always behind at least one character. */
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
   * A quote that ends a string has the backslashes of the one that began it, behind pairs of
   * escaped backslashes, each of which takes twice as many.
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

  private int containerEnd(int start) {
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

  private int skip(int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
