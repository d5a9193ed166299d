package io.github.wxcard.json;

import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.CharInput;
import java.io.IOException;
import java.util.List;

/** The grammar of strings: their characters, escapes, and the halves of surrogate pairs. */
final class StringSyntax {
  private static final String HEX = "0123456789abcdefABCDEF";

  /** The escape of the second half of a surrogate pair, place by place. */
  private static final List<String> LOW_SURROGATE = List.of("\\", "u", "dD", "cdefCDEF", HEX, HEX);

  private final SyntaxCursor in;

  StringSyntax(SyntaxCursor in) {
    this.in = in;
  }

  /**
   * Takes the string that begins here.
   *
   * @param limit the most characters it may have
   */
  boolean string(int limit) throws IOException {
    long start = in.at();
    in.skip(1);
    long count = 0;
    while (in.peek() != '"') {
      if (!character()) {
        return false;
      }
      if (++count > limit) {
        in.goTo(start);
        return in.fail(Reason.TOO_LONG);
      }
    }
    in.skip(1);
    return true;
  }

  private boolean character() throws IOException {
    int character = in.peek();
    if (character == CharInput.END) {
      return in.fail(Reason.UNEXPECTED_END);
    }
    if (character == '\n' || character == '\r') {
      return in.fail(Reason.LINE_BREAK);
    }
    if (character < ' ') {
      return in.failAtControl(character);
    }
    if (character == '\\') {
      return escape();
    }
    if (!Character.isSurrogate((char) character)) {
      in.skip(1);
      return true;
    }
    int low = in.peekSecond();
    if (Character.isHighSurrogate((char) character)
        && low != CharInput.END
        && Character.isLowSurrogate((char) low)) {
      in.skip(2);
      return true;
    }
    if (Character.isHighSurrogate((char) character)
        && escapedUnit(in.at() + 1) >= 0xdc00
        && escapedUnit(in.at() + 1) <= 0xdfff) {
      in.skip(7);
      return true;
    }
    return in.fail(Reason.LONE_SURROGATE);
  }

  private boolean escape() throws IOException {
    int escaped = in.peekSecond();
    if (escaped != 'u') {
      if (escaped != CharInput.END && "\"\\/bfnrt".indexOf(escaped) >= 0) {
        in.skip(2);
        return true;
      }
      in.skip(1);
      return escaped == CharInput.END ? in.fail(Reason.UNEXPECTED_END) : in.fail(Reason.BAD_ESCAPE);
    }
    int unit = escapedUnit(in.at());
    if (unit < 0) {
      return brokenEscape();
    }
    if (Character.isHighSurrogate((char) unit)) {
      return secondHalf();
    }
    if (Character.isLowSurrogate((char) unit)) {
      return in.fail(Reason.LONE_SURROGATE, in.at() + 6);
    }
    in.skip(6);
    return true;
  }

  /** Takes the escaped first half of a surrogate pair together with the second one after it. */
  private boolean secondHalf() throws IOException {
    int escaped = escapedUnit(in.at() + 6);
    int raw = in.ahead(in.at() + 6);
    if (escaped >= 0xdc00 && escaped <= 0xdfff) {
      in.skip(12);
      return true;
    }
    if (raw >= 0xdc00 && raw <= 0xdfff) {
      in.skip(7);
      return true;
    }
    int fitting = fitting(LOW_SURROGATE, in.at() + 6);
    int next = in.ahead(in.at() + 6 + fitting);
    boolean ends = next == CharInput.END;
    if (ends || (fitting > 1 && HEX.indexOf(next) < 0)) {
      in.skip(6 + fitting);
      return in.fail(ends ? Reason.UNEXPECTED_END : Reason.BAD_ESCAPE);
    }
    return in.fail(Reason.LONE_SURROGATE, in.at() + 6);
  }

  /** How many characters from an offset on are those that are due. */
  private int fitting(List<String> due, long offset) throws IOException {
    int place = 0;
    while (place < due.size()) {
      int character = in.ahead(offset + place);
      if (character < 0 || due.get(place).indexOf(character) < 0) {
        break;
      }
      place++;
    }
    return place;
  }

  private boolean brokenEscape() throws IOException {
    in.skip(2);
    while (Character.digit(in.peek(), 16) >= 0 && in.peek() < 0x80) {
      in.skip(1);
    }
    return in.peek() == CharInput.END ? in.fail(Reason.UNEXPECTED_END) : in.fail(Reason.BAD_ESCAPE);
  }

  /** The unit that a {@code \}{@code uXXXX} escape at an offset stands for, or -1. */
  private int escapedUnit(long offset) throws IOException {
    if (in.ahead(offset) != '\\' || in.ahead(offset + 1) != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = 2; i < 6; i++) {
      int character = in.ahead(offset + i);
      int digit = character >= 0 && character < 0x80 ? Character.digit(character, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }
}
