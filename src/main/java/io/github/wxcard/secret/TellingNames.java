package io.github.wxcard.secret;

/**
 * Finds values after the names of secrets in what may be JSON, another language, or neither.
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

  /** What may follow a value. */
  private static final String CLOSERS = ",;}])";

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

  /** Whether what is in doubt ends with its line, as those after it are others' business. */
  private final boolean byLine;

  private final StringBuilder letters = new StringBuilder();

  /** Whether the name that these letters may be is over, unless a colon follows at once. */
  private boolean ended;

  /** False once a comment was met that does not end: none after it does. */
  private boolean commentsEnd = true;

  private TellingNames(Decoded plain, boolean byLine) {
    this.plain = plain;
    this.text = plain.text();
    this.byLine = byLine;
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

  /** Adds where values stand after the names of secrets; in doubt, all that comes after them. */
  static void find(Decoded plain, Ranges found) {
    new TellingNames(plain, false).find(found);
  }

  /** The same of several lines; in doubt, what comes after them in their line. */
  static void findInLines(Decoded plain, Ranges found) {
    new TellingNames(plain, true).find(found);
  }

  private void find(Ranges found) {
    int at = 0;
    while (at < text.length()) {
      int value = valueAfter(at);
      if (value == text.length()) {
        return;
      }
      if (value >= 0) {
        int end = end(value);
        // What is meant by a value that is none, and where it ends, is anybody's guess.
        int shown = isFollowed(value, end) ? end : doubtEnd(end);
        found.add(plain.start(value), plain.end(end - 1));
        if (shown > end) {
          found.add(plain.start(end), plain.end(shown - 1));
        }
        letters.setLength(0);
        at = shown;
      } else {
        at++;
      }
    }
  }

  /** Where a value begins, if the name of a secret ends at a character; otherwise -1. */
  private int valueAfter(int at) {
    char next = text.charAt(at);
    if (Character.isLetterOrDigit(next)) {
      begin();
      note(next);
    } else if (QUOTES.indexOf(next) >= 0) {
      begin();
      return isName() ? valueWithoutColon(at + 1) : -1;
    } else if (BETWEEN_MEMBERS.indexOf(next) >= 0) {
      ended = true;
    } else if (NAME_ENDS.indexOf(next) >= 0 && isName()) {
      return valueStart(at + 1);
    }
    return -1;
  }

  /** Where a value begins after a name in quotes whose colon is missing; -1 where none does. */
  private int valueWithoutColon(int from) {
    int at = skip(from, BLANKS);
    boolean other =
        at == text.length()
            || NAME_ENDS.indexOf(text.charAt(at)) >= 0
            || CLOSERS.indexOf(text.charAt(at)) >= 0;
    return other ? -1 : at;
  }

  /** After all that may still be a part of a value which seems to end before a place. */
  private int doubtEnd(int end) {
    if (!byLine) {
      return text.length();
    }
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
  private boolean isFollowed(int value, int end) {
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
    return text.charAt(next) == ',' ? isName(next + 1) : CLOSERS.indexOf(text.charAt(next)) >= 0;
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
  private boolean isName(int from) {
    int at = skip(from, BLANKS);
    return at == text.length()
        || Character.isLetter(text.charAt(at))
        || NAME_BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }

  /** Another name, or a value, begins where the last one was over. */
  private void begin() {
    if (ended) {
      letters.setLength(0);
      ended = false;
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
   * After a value. A quote with a colon after it may begin the value, or end the name; then the
   * value comes after the colon, and both are hidden.
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

  /** Where the value begins after a name and its colon: at its quote, where it has one. */
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

  /** After the value that begins at a place, and all that is added to it by plus signs. */
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

  private int skip(int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
