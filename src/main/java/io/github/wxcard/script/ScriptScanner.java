package io.github.wxcard.script;

import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.Escapes;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Text;
import java.io.IOException;

/**
 * The characters of a script, a page or a paste: what is a blank, a comment, a quote and a name
 * there, and where a literal begins and ends.
 *
 * <p>Offsets are in UTF-16 units.
 */
public final class ScriptScanner {
  /** Comments before a name: longer ones would have each bracket in them read on to their end. */
  private static final int COMMENTS = 1_000;

  private final Text in;
  private boolean terminated = true;

  /** A scan of a text. */
  public ScriptScanner(Text in) {
    this.in = in;
  }

  /** Whether a string literal may begin with a character. */
  public static boolean isQuote(int character) {
    return character == '"' || character == '\'' || character == '`';
  }

  /** What editors and browsers leave between tokens is a blank too: U+FEFF and U+00A0. */
  private static boolean isBlank(int character) {
    return character == 0xfeff || (character >= 0 && character <= ' ') || character == 0xa0;
  }

  /** Whether a name may have a character; those of CSS and of paths have hyphens and dots. */
  static boolean isNamePart(int character) {
    return character == '_'
        || character == '$'
        || character == '-'
        || character == '.'
        || Character.isLetterOrDigit(character);
  }

  /** After the blanks that begin here. */
  public long afterBlanks(long from) throws IOException {
    long at = from;
    while (isBlank(in.charAt(at))) {
      at++;
    }
    return at;
  }

  /** After the blanks and comments that begin here. */
  long afterBlanksAndComments(long from) throws IOException {
    return afterBlanksAndComments(from, Long.MAX_VALUE);
  }

  private long afterBlanksAndComments(long from, long to) throws IOException {
    long at = afterBlanks(from);
    while (at < to
        && in.charAt(at) == '/'
        && (in.charAt(at + 1) == '/' || in.charAt(at + 1) == '*')) {
      at = in.charAt(at + 1) == '/' ? lineEnd(at, to) : afterComment(at, to);
      at = afterBlanks(at);
    }
    return at;
  }

  private long lineEnd(long from, long to) throws IOException {
    long at = from;
    while (at < to
        && in.charAt(at) != CharInput.END
        && in.charAt(at) != '\n'
        && in.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private long afterComment(long from, long to) throws IOException {
    long at = from + 2;
    while (at < to
        && in.charAt(at) != CharInput.END
        && !(in.charAt(at) == '*' && in.charAt(at + 1) == '/')) {
      at++;
    }
    return at == to || in.charAt(at) == CharInput.END ? at : at + 2;
  }

  /** After the blanks and the comments that begin here, as far as a bracket may be from a name. */
  private long beforeName(long from) throws IOException {
    return afterBlanksAndComments(from, from + COMMENTS);
  }

  /** After the brackets of arrays that begin here, and the blanks and comments among them. */
  public long afterBrackets(long from) throws IOException {
    long at = beforeName(from);
    while (in.charAt(at) == '[') {
      at = beforeName(at + 1);
    }
    return at;
  }

  /** After the name that begins here, as far as it may go; the offset itself where none does. */
  public long afterName(long from) throws IOException {
    long at = from;
    while (at - from < Limits.NAME && isNamePart(in.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a brace here opens an object: its first member has a name and a colon. */
  public boolean opensObject(long brace) throws IOException {
    if (in.charAt(brace) != '{') {
      return false;
    }
    long start = beforeName(brace + 1);
    int quote = in.charAt(start);
    if (isQuote(quote)) {
      return isQuotedName(start, quote);
    }
    long end = afterName(start);
    long colon = beforeName(end);
    // Two colons are a scope of C++ or PHP.
    return end > start && in.charAt(colon) == ':' && in.charAt(colon + 1) != ':';
  }

  /** Whether a name in such quotes begins here, with a colon after it. */
  public boolean isQuotedName(long from, int quote) throws IOException {
    long end = in.charAt(from) == quote ? afterName(from + 1) : from;
    return end > from + 1 && in.charAt(end) == quote && isNext(end + 1, ':');
  }

  /**
   * The bracket of JSON in quotes of the kind that it has itself, not escaped; less than 0 where no
   * such thing begins here.
   */
  long rawBracket(long from, int quote) throws IOException {
    long brace = afterBrackets(from);
    boolean raw = in.charAt(brace) == '{' && isQuotedName(afterBlanks(brace + 1), quote);
    return raw ? afterBlanks(from) : -1;
  }

  /**
   * The comma or bracket that ends a value, after all brackets and literals in it.
   *
   * @param outermost whether no container is around it: there a parenthesis ends it as well
   */
  long afterValue(long from, boolean outermost) throws IOException {
    int depth = 0;
    for (long at = from; ; at++) {
      int next = in.charAt(at);
      if (next == CharInput.END) {
        return at;
      }
      if ("([{".indexOf(next) >= 0) {
        depth++;
      } else if (")]}".indexOf(next) >= 0) {
        if (depth == 0 && (next != ')' || outermost)) {
          return next == ')' ? at + 1 : at;
        }
        depth = Math.max(0, depth - 1);
      } else if ((next == ',' || next == ';') && depth == 0) {
        return at;
      } else if (isQuote(next)) {
        at = afterLiteral(at, 1) - 1;
      }
    }
  }

  /**
   * After the quotes that end a literal; with the line, or the text, where they are missing.
   *
   * @param quotes how many there are at each end, 1 or 3
   */
  long afterLiteral(long from, int quotes) throws IOException {
    int quote = in.charAt(from);
    if (quotes == 3) {
      long end = in.tokenEnd(from);
      terminated = end - from >= 6 && in.isQuote(end - 3, quote, 3);
      return end;
    }
    long end = Escapes.contentEnd(in, from);
    terminated = in.charAt(end) == quote;
    return terminated ? end + 1 : end;
  }

  /** Whether the literal that was passed over last had its second quote. */
  boolean isTerminated() {
    return terminated;
  }

  /** Whether a character comes next, after blanks. */
  public boolean isNext(long from, char character) throws IOException {
    return in.charAt(afterBlanks(from)) == character;
  }

  /** Whether a literal that ends here goes on to be a part of something else. */
  boolean isExpression(long from) throws IOException {
    int next = in.charAt(afterBlanks(from));
    return next == '+' || next == '.' || next == '(' || next == '?' || next == '*';
  }

  /** Whether a word begins here that is no part of a longer one. */
  boolean isWord(long from, String word) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      if (in.charAt(from + i) != word.charAt(i)) {
        return false;
      }
    }
    return !isNamePart(in.charAt(from + word.length()));
  }

  /** Whether there is no raw control character in a literal: a file that has one breaks there. */
  boolean isSound(long from, long to) throws IOException {
    boolean sound = true;
    for (long at = from; at < to; at++) {
      sound &= in.charAt(at) >= ' ';
    }
    return sound;
  }

  /** What is between two offsets. */
  public String source(long from, long to) throws IOException {
    StringBuilder source = new StringBuilder();
    for (long at = from; at < to; at++) {
      source.append((char) in.charAt(at));
    }
    return source.toString();
  }
}
