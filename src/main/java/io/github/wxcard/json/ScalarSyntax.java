package io.github.wxcard.json;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.Limits;
import java.io.IOException;

/** The grammar of numbers, and of the three literals that are words. */
final class ScalarSyntax {
  private final SyntaxCursor in;

  ScalarSyntax(SyntaxCursor in) {
    this.in = in;
  }

  /** Takes a word; false where it is another one. */
  boolean literal(String word) throws IOException {
    for (int i = 0; i < word.length(); i++, in.skip(1)) {
      if (in.peek() != word.charAt(i)) {
        return in.peek() == CharInput.END
            ? in.fail(Reason.UNEXPECTED_END)
            : in.fail(Reason.BAD_LITERAL);
      }
    }
    return !SyntaxCursor.isWordPart(in.peek()) || in.fail(Reason.BAD_LITERAL);
  }

  /** Takes a number with all that belongs to it. */
  boolean number() throws IOException {
    long start = in.at();
    if (in.peek() == '-') {
      in.skip(1);
    }
    if (!integer() || !fraction() || !exponent()) {
      return false;
    }
    if (in.at() - start > Limits.NUMBER) {
      in.goTo(start);
      return in.fail(Reason.TOO_LONG);
    }
    return !continuesNumber(in.peek()) || in.fail(Reason.BAD_NUMBER);
  }

  /** Whether what stands before a character is no number because of it. */
  static boolean continuesNumber(int next) {
    return SyntaxCursor.isWordPart(next) || next == '.' || next == '+' || next == '-';
  }

  private boolean integer() throws IOException {
    if (in.peek() != '0') {
      return digits();
    }
    in.skip(1);
    return !Ascii.isDigit(in.peek()) || in.fail(Reason.BAD_NUMBER);
  }

  private boolean fraction() throws IOException {
    if (in.peek() != '.') {
      return true;
    }
    in.skip(1);
    return digits();
  }

  private boolean exponent() throws IOException {
    if (in.peek() != 'e' && in.peek() != 'E') {
      return true;
    }
    in.skip(1);
    if (in.peek() == '+' || in.peek() == '-') {
      in.skip(1);
    }
    return digits();
  }

  private boolean digits() throws IOException {
    if (!Ascii.isDigit(in.peek())) {
      return in.peek() == CharInput.END
          ? in.fail(Reason.UNEXPECTED_END)
          : in.fail(Reason.BAD_NUMBER);
    }
    while (Ascii.isDigit(in.peek())) {
      in.skip(1);
    }
    return true;
  }
}
