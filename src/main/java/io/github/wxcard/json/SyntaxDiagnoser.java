package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of RFC 8259, walked again over a text that is known to break it, to find the first
 * character that cannot stand in a valid document.
 *
 * <p>Parsers tell where they gave up, each in its own way: before, at or after the mistake.
 */
public final class SyntaxDiagnoser {
  private static final String HEX = "0123456789abcdefABCDEF";

  /** The escape of the second half of a surrogate pair, place by place. */
  private static final List<String> LOW_SURROGATE = List.of("\\", "u", "dD", "cdefCDEF", HEX, HEX);

  private static final int LONGEST_WORD = 20;

  /** What {@link #after} gives for bytes that are no characters. */
  private static final int INVALID = -2;

  /** What other languages write where JSON has a literal. */
  private static final Set<String> WORDS =
      Set.of(
          "undefined",
          "NaN",
          "Infinity",
          "None",
          "True",
          "False",
          "TRUE",
          "FALSE",
          "NULL",
          "Null",
          "nil");

  private final Text text;
  private final Path path;
  private final StringBuilder open;
  private long at;
  private long token;
  private @Nullable SyntaxError error;

  private SyntaxDiagnoser(Text text, Path path, long start, String open) {
    this.text = text;
    this.path = path;
    this.at = start;
    this.token = start;
    this.open = new StringBuilder(open);
  }

  /**
   * The first break of a text.
   *
   * @param start where a value is due
   * @param open the brackets of the containers around it, outermost first
   * @return null where the text breaks no rule of the grammar and is within the limits
   */
  public static @Nullable SyntaxError firstError(Text text, Path path, long start, String open)
      throws IOException {
    return new SyntaxDiagnoser(text, path, start, open).find(false);
  }

  /** The same from where a value ended. */
  public static @Nullable SyntaxError firstErrorAfter(Text text, Path path, long end, String open)
      throws IOException {
    return new SyntaxDiagnoser(text, path, end, open).find(true);
  }

  /**
   * Where a parser breaks that reads from a window, since the mark.
   *
   * @param open the brackets of the containers around what was marked, outermost first
   * @param otherwise what is said to be found where the text breaks no rule of the grammar
   */
  public static SyntaxError breakOf(
      JsonParser parser, FileText window, Path path, String open, String otherwise)
      throws IOException {
    long start = window.markOffset();
    SyntaxError error = firstError(window, path, start, open);
    if (error != null) {
      return error;
    }
    long offset = Math.max(parser.currentLocation().getCharOffset(), start);
    SourceRef ref = SourceRef.of(window.region(offset, offset), path);
    Position token = window.region(start, start).start();
    return new SyntaxError(Reason.UNEXPECTED_CHARACTER, ref, otherwise, token);
  }

  /** The same of a file beside the fixtures; the mark itself where too much stands after it. */
  public static SyntaxError breakOf(JsonParser parser, FileText window, String open)
      throws IOException {
    try {
      return breakOf(parser, window, Path.ROOT, open, "");
    } catch (EntryTooLongException e) {
      return tooLong(window, Path.ROOT);
    }
  }

  /** More stands after the mark than is held. */
  public static SyntaxError tooLong(FileText window, Path path) {
    long start = window.markOffset();
    SourceRef ref = SourceRef.of(window.region(start, start + 1), path);
    return new SyntaxError(Reason.TOO_LONG, ref, "", ref.region().start());
  }

  private @Nullable SyntaxError find(boolean after) throws IOException {
    try {
      boolean more = after ? afterValue() : at > 0 || start();
      while (more) {
        more = value() && afterValue();
      }
    } catch (InvalidUtf8Exception e) {
      error = new SyntaxError(Reason.INVALID_UTF8, invalidByte(e.offset()), "", token());
    }
    return error;
  }

  /** An invalid byte is no character; it takes one column. */
  private SourceRef invalidByte(long offset) {
    Position start = text.region(offset, offset).start();
    return SourceRef.of(new Region(start, Position.of(start.line(), start.column() + 1L)), path);
  }

  private boolean start() throws IOException {
    if (peek() == '\ufeff') {
      return fail(Reason.BYTE_ORDER_MARK);
    }
    skipBlanks();
    return peek() != CharInput.END || fail(Reason.EMPTY);
  }

  /** Takes a scalar, or opens containers down to the next scalar. */
  private boolean value() throws IOException {
    skipBlanks();
    token = at;
    int first = peek();
    if (first == '{' || first == '[') {
      return container((char) first);
    }
    if (first == '"') {
      return string(Limits.STRING);
    }
    if (first == '-' || Ascii.isDigit(first)) {
      return number();
    }
    return switch (first) {
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> failAtValue(first);
    };
  }

  private boolean failAtValue(int first) throws IOException {
    if (isWordStart(first)) {
      return fail(Reason.BAD_LITERAL);
    }
    return (first == '+' || first == '.') ? fail(Reason.BAD_NUMBER) : failInGeneral(first);
  }

  private boolean container(char bracket) throws IOException {
    if (open.length() == Limits.NESTING) {
      return fail(Reason.TOO_DEEP);
    }
    open.append(bracket);
    at++;
    skipBlanks();
    if (peek() == (bracket == '{' ? '}' : ']')) {
      at++;
      open.setLength(open.length() - 1);
      return true;
    }
    return bracket == '{' ? (key(false) && value()) : value();
  }

  private boolean failAtKey(int first, boolean afterComma) throws IOException {
    if (afterComma && first == '}') {
      return fail(Reason.TRAILING_COMMA);
    }
    boolean bare = isWordStart(first) || Ascii.isDigit(first);
    return bare ? fail(Reason.UNQUOTED_NAME) : failInGeneral(first);
  }

  private boolean key(boolean afterComma) throws IOException {
    skipBlanks();
    token = at;
    int first = peek();
    if (first != '"') {
      return failAtKey(first, afterComma);
    }
    if (!string(Limits.NAME)) {
      return false;
    }
    skipBlanks();
    if (peek() != ':') {
      boolean other = peek() == CharInput.END || isComment();
      return other ? failInGeneral(peek()) : fail(Reason.MISSING_COLON);
    }
    at++;
    return true;
  }

  /** Goes on to where the next value is due; false at a break and at the end of the document. */
  private boolean afterValue() throws IOException {
    while (true) {
      skipBlanks();
      int next = peek();
      if (open.isEmpty()) {
        return next != CharInput.END
            && (isComment() ? fail(Reason.COMMENT) : fail(Reason.TRAILING_TEXT));
      }
      boolean inObject = open.charAt(open.length() - 1) == '{';
      if (next == ',') {
        at++;
        return inObject ? key(true) : noBracketAfterComma();
      }
      if (next != (inObject ? '}' : ']')) {
        return startsMember(next)
            ? fail(Reason.MISSING_COMMA)
            : failInGeneral(next, Reason.AFTER_VALUE);
      }
      at++;
      open.setLength(open.length() - 1);
    }
  }

  private boolean noBracketAfterComma() throws IOException {
    skipBlanks();
    return peek() != ']' || fail(Reason.TRAILING_COMMA);
  }

  private static boolean startsMember(int next) {
    return next == '"' || next == '{' || next == '[' || next == '-' || Ascii.isDigit(next);
  }

  private boolean literal(String word) throws IOException {
    for (int i = 0; i < word.length(); i++, at++) {
      if (peek() != word.charAt(i)) {
        return peek() == CharInput.END ? fail(Reason.UNEXPECTED_END) : fail(Reason.BAD_LITERAL);
      }
    }
    return !isWordPart(peek()) || fail(Reason.BAD_LITERAL);
  }

  private boolean number() throws IOException {
    long start = at;
    if (peek() == '-') {
      at++;
    }
    if (!integer() || !fraction() || !exponent()) {
      return false;
    }
    if (at - start > Limits.NUMBER) {
      at = start;
      return fail(Reason.TOO_LONG);
    }
    return !continuesNumber(peek()) || fail(Reason.BAD_NUMBER);
  }

  /** Whether what stands before a character is no number because of it. */
  static boolean continuesNumber(int next) {
    return isWordPart(next) || next == '.' || next == '+' || next == '-';
  }

  private boolean integer() throws IOException {
    if (peek() != '0') {
      return digits();
    }
    at++;
    return !Ascii.isDigit(peek()) || fail(Reason.BAD_NUMBER);
  }

  private boolean fraction() throws IOException {
    if (peek() != '.') {
      return true;
    }
    at++;
    return digits();
  }

  private boolean exponent() throws IOException {
    if (peek() != 'e' && peek() != 'E') {
      return true;
    }
    at++;
    if (peek() == '+' || peek() == '-') {
      at++;
    }
    return digits();
  }

  private boolean digits() throws IOException {
    if (!Ascii.isDigit(peek())) {
      return peek() == CharInput.END ? fail(Reason.UNEXPECTED_END) : fail(Reason.BAD_NUMBER);
    }
    while (Ascii.isDigit(peek())) {
      at++;
    }
    return true;
  }

  private boolean string(int limit) throws IOException {
    long start = at;
    at++;
    long count = 0;
    while (peek() != '"') {
      if (!character()) {
        return false;
      }
      if (++count > limit) {
        at = start;
        return fail(Reason.TOO_LONG);
      }
    }
    at++;
    return true;
  }

  private boolean character() throws IOException {
    int character = peek();
    if (character == CharInput.END) {
      return fail(Reason.UNEXPECTED_END);
    }
    if (character == '\n' || character == '\r') {
      return fail(Reason.LINE_BREAK);
    }
    if (character < ' ') {
      return failAtControl(character);
    }
    if (character == '\\') {
      return escape();
    }
    if (!Character.isSurrogate((char) character)) {
      at++;
      return true;
    }
    int low = text.charAt(at + 1);
    if (Character.isHighSurrogate((char) character)
        && low != CharInput.END
        && Character.isLowSurrogate((char) low)) {
      at += 2;
      return true;
    }
    if (Character.isHighSurrogate((char) character)
        && escapedUnit(at + 1) >= 0xdc00
        && escapedUnit(at + 1) <= 0xdfff) {
      at += 7;
      return true;
    }
    return fail(Reason.LONE_SURROGATE);
  }

  private boolean escape() throws IOException {
    int escaped = text.charAt(at + 1);
    if (escaped != 'u') {
      if (escaped != CharInput.END && "\"\\/bfnrt".indexOf(escaped) >= 0) {
        at += 2;
        return true;
      }
      at++;
      return escaped == CharInput.END ? fail(Reason.UNEXPECTED_END) : fail(Reason.BAD_ESCAPE);
    }
    int unit = escapedUnit(at);
    if (unit < 0) {
      return brokenEscape();
    }
    if (Character.isHighSurrogate((char) unit)) {
      return secondHalf();
    }
    if (Character.isLowSurrogate((char) unit)) {
      return fail(Reason.LONE_SURROGATE, at + 6);
    }
    at += 6;
    return true;
  }

  /** Takes the escaped first half of a surrogate pair together with the second one after it. */
  private boolean secondHalf() throws IOException {
    int escaped = escapedUnit(at + 6);
    int raw = after(at + 6);
    if (escaped >= 0xdc00 && escaped <= 0xdfff) {
      at += 12;
      return true;
    }
    if (raw >= 0xdc00 && raw <= 0xdfff) {
      at += 7;
      return true;
    }
    int fitting = fitting(LOW_SURROGATE, at + 6);
    int next = after(at + 6 + fitting);
    boolean ends = next == CharInput.END;
    if (ends || (fitting > 1 && HEX.indexOf(next) < 0)) {
      at += 6 + fitting;
      return fail(ends ? Reason.UNEXPECTED_END : Reason.BAD_ESCAPE);
    }
    return fail(Reason.LONE_SURROGATE, at + 6);
  }

  /** How many characters from an offset on are those that are due. */
  private int fitting(List<String> due, long offset) throws IOException {
    int place = 0;
    while (place < due.size()) {
      int character = after(offset + place);
      if (character < 0 || due.get(place).indexOf(character) < 0) {
        break;
      }
      place++;
    }
    return place;
  }

  private boolean brokenEscape() throws IOException {
    at += 2;
    while (Character.digit(peek(), 16) >= 0 && peek() < 0x80) {
      at++;
    }
    return peek() == CharInput.END ? fail(Reason.UNEXPECTED_END) : fail(Reason.BAD_ESCAPE);
  }

  /** The unit that a {@code \}{@code uXXXX} escape at an offset stands for, or -1. */
  private int escapedUnit(long offset) throws IOException {
    if (after(offset) != '\\' || after(offset + 1) != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = 2; i < 6; i++) {
      int character = after(offset + i);
      int digit = character >= 0 && character < 0x80 ? Character.digit(character, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }

  private boolean failInGeneral(int found) throws IOException {
    return failInGeneral(found, Reason.UNEXPECTED_CHARACTER);
  }

  /** Tells what is wrong with any character; what it cannot tell is said as the caller knows. */
  private boolean failInGeneral(int found, Reason otherwise) throws IOException {
    return switch (found) {
      case CharInput.END -> fail(Reason.UNEXPECTED_END);
      case '\'' -> fail(Reason.SINGLE_QUOTE);
      case '/' -> fail(Reason.COMMENT);
      case 0xfeff -> fail(Reason.BYTE_ORDER_MARK);
      default -> found < ' ' ? failAtControl(found) : fail(otherwise);
    };
  }

  private boolean failAtControl(int character) throws IOException {
    return fail(character == 0 ? Reason.NUL : Reason.CONTROL_CHARACTER);
  }

  private boolean fail(Reason reason) throws IOException {
    int next = after(at + 1);
    boolean pair =
        Character.isHighSurrogate((char) peek())
            && next >= 0
            && Character.isLowSurrogate((char) next);
    return fail(reason, at + (pair ? 2 : 1));
  }

  private boolean fail(Reason reason, long end) throws IOException {
    boolean atEnd = peek() == CharInput.END;
    String found = atEnd ? "" : found(reason, end);
    error = new SyntaxError(reason, ref(at, atEnd ? at : end), found, token());
    return false;
  }

  /** The offending character; a whole word only where it cannot be a part of a secret. */
  private String found(Reason reason, long end) throws IOException {
    StringBuilder word = new StringBuilder();
    for (long i = at; word.length() < LONGEST_WORD && isWordPart(after(i)); i++) {
      word.append((char) text.charAt(i));
    }
    if (reason == Reason.UNQUOTED_NAME || WORDS.contains(word.toString())) {
      return word.toString();
    }
    StringBuilder found = new StringBuilder();
    for (long i = at; i < end && after(i) >= 0; i++) {
      found.append((char) text.charAt(i));
    }
    return found.toString();
  }

  private Position token() {
    return text.region(token, token).start();
  }

  private SourceRef ref(long start, long end) {
    return SourceRef.of(text.region(start, end), path);
  }

  private boolean isComment() throws IOException {
    return peek() == '/';
  }

  private void skipBlanks() throws IOException {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  /**
   * A character that is looked at only to tell what stands before it. Where it is none, that is
   * another mistake, which comes to light once the one before it is mended.
   */
  private int after(long offset) throws IOException {
    try {
      return text.charAt(offset);
    } catch (InvalidUtf8Exception e) {
      return INVALID;
    }
  }

  private int peek() throws IOException {
    return text.charAt(at);
  }

  private static boolean isWordStart(int character) {
    return character == '_'
        || character == '$'
        || Ascii.isLetter(character)
        || (character > 0x7f && Character.isLetter(character));
  }

  private static boolean isWordPart(int character) {
    return isWordStart(character) || Ascii.isDigit(character);
  }
}
