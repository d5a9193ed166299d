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

  /** What no name goes on over. */
  private static final String BETWEEN_MEMBERS = ",{}[]";

  private final Decoded plain;
  private final String text;
  private final ValueExtent values;

  /** Whether what is in doubt ends with its line, as those after it are others' business. */
  private final boolean byLine;

  private final StringBuilder letters = new StringBuilder();

  /** Whether the name that these letters may be is over, unless a colon follows at once. */
  private boolean ended;

  private TellingNames(Decoded plain, boolean byLine) {
    this.plain = plain;
    this.text = plain.text();
    this.values = new ValueExtent(plain);
    this.byLine = byLine;
  }

  /** Whether a text can have a name with a value at all. */
  static boolean mayBeIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      // What stands for such a character begins with one of the last three.
      if (ValueExtent.NAME_ENDS.indexOf(next) >= 0 || next == '\\' || next == '%' || next == '&') {
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
        int end = values.end(value);
        // What is meant by a value that is none, and where it ends, is anybody's guess.
        int shown = values.isFollowed(value, end) ? end : doubtEnd(end);
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
    } else if (ValueExtent.QUOTES.indexOf(next) >= 0) {
      begin();
      return isName() ? valueWithoutColon(at + 1) : -1;
    } else if (BETWEEN_MEMBERS.indexOf(next) >= 0) {
      ended = true;
    } else if (ValueExtent.NAME_ENDS.indexOf(next) >= 0 && isName()) {
      return values.start(at + 1);
    }
    return -1;
  }

  /**
   * Where a value begins after a name in quotes whose colon is missing, or is a comma or bracket;
   * -1 where none does.
   */
  private int valueWithoutColon(int from) {
    int at = values.skip(from, ValueExtent.BLANKS);
    if (at < text.length() && ValueExtent.CLOSERS.indexOf(text.charAt(at)) >= 0) {
      return values.startAfterCloser(at);
    }
    boolean other = at == text.length() || ValueExtent.NAME_ENDS.indexOf(text.charAt(at)) >= 0;
    return other ? -1 : at;
  }

  /** After all that may still be a part of a value which seems to end before a place. */
  private int doubtEnd(int end) {
    return byLine ? values.lineEnd(end) : text.length();
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
}
