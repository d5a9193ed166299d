package io.github.wxcard.json;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a text is held against the grammar, and the error where it breaks.
 *
 * <p>What fails gives false, so that whoever goes over the text stops there.
 */
final class SyntaxCursor {
  private static final int LONGEST_WORD = 20;

  /** What {@link #ahead} gives for bytes that are no characters. */
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
  private long at;
  private long token;
  private long comma;
  private @Nullable SyntaxError error;

  /** A cursor at an offset, where a token begins. */
  SyntaxCursor(Text text, Path path, long start) {
    this.text = text;
    this.path = path;
    this.at = start;
    this.token = start;
  }

  long at() {
    return at;
  }

  int peek() throws IOException {
    return text.charAt(at);
  }

  /** The character after the next one. */
  int peekSecond() throws IOException {
    return text.charAt(at + 1);
  }

  /**
   * A character that is read only to tell what stands before it. Where it is none, that is another
   * mistake, which comes to light once the one before it is mended.
   */
  int ahead(long offset) throws IOException {
    try {
      return text.charAt(offset);
    } catch (InvalidUtf8Exception e) {
      return INVALID;
    }
  }

  void skip(int characters) {
    at += characters;
  }

  void skipComma() {
    comma = at;
    at++;
  }

  void goTo(long offset) {
    at = offset;
  }

  void skipBlanks() throws IOException {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  /** A token begins here, which an error in it is about. */
  void beginToken() {
    token = at;
  }

  boolean isAtComment() throws IOException {
    return peek() == '/';
  }

  /** Whether it is one of JSON's signs as a Chinese keyboard types them. */
  static boolean isFullWidth(int character) {
    return "\uff0c\uff1a\uff3b\uff3d\uff5b\uff5d".indexOf(character) >= 0;
  }

  static boolean isWordStart(int character) {
    return character == '_'
        || character == '$'
        || Ascii.isLetter(character)
        || (character > 0x7f && Character.isLetter(character));
  }

  static boolean isWordPart(int character) {
    return isWordStart(character) || Ascii.isDigit(character);
  }

  /** The error; null as long as nothing failed. */
  @Nullable SyntaxError error() {
    return error;
  }

  /** Fails at the next character. */
  boolean fail(Reason reason) throws IOException {
    int next = ahead(at + 1);
    boolean pair =
        Character.isHighSurrogate((char) peek())
            && next >= 0
            && Character.isLowSurrogate((char) next);
    return fail(reason, at + (pair ? 2 : 1));
  }

  /** Fails from here to before an offset. */
  boolean fail(Reason reason, long end) throws IOException {
    boolean atEnd = peek() == CharInput.END;
    String found = atEnd ? "" : found(reason, end);
    SourceRef ref = SourceRef.of(text.region(at, atEnd ? at : end), path);
    SourceRef before = reason == Reason.TRAILING_COMMA ? commaBefore(ref) : null;
    error = new SyntaxError(reason, ref, found, tokenStart(), before);
    return false;
  }

  /** The last comma, where it stands on a line before. */
  private @Nullable SourceRef commaBefore(SourceRef bracket) {
    Region place = text.region(comma, comma + 1);
    boolean sameLine = place.start().line() == bracket.region().start().line();
    return sameLine ? null : SourceRef.of(place, path);
  }

  /** Fails at a name without quotes: of a script, or, with an equals sign, of a map of Java's. */
  boolean failAtName() throws IOException {
    long end = at;
    while (end - at < LONGEST_WORD && isWordPart(ahead(end))) {
      end++;
    }
    return fail(ahead(end) == '=' ? Reason.JAVA_MAP : Reason.UNQUOTED_NAME);
  }

  /** Fails at a character, with what is wrong with it wherever it stands. */
  boolean failAt(int found) throws IOException {
    return failAt(found, Reason.UNEXPECTED_CHARACTER);
  }

  /** The same; what it cannot tell is said as the caller knows. */
  boolean failAt(int found, Reason otherwise) throws IOException {
    return switch (found) {
      case CharInput.END -> fail(Reason.UNEXPECTED_END);
      case '\'' -> fail(Reason.SINGLE_QUOTE);
      case '/' -> fail(Reason.COMMENT);
      case 0xfeff -> fail(Reason.BYTE_ORDER_MARK);
      case '\u2018', '\u2019', '\u201c', '\u201d', '\uff02' -> fail(Reason.CURLY_QUOTE);
      default ->
          found < ' '
              ? failAtControl(found)
              : fail(isFullWidth(found) ? Reason.FULL_WIDTH : otherwise);
    };
  }

  boolean failAtControl(int character) throws IOException {
    return fail(character == 0 ? Reason.NUL : Reason.CONTROL_CHARACTER);
  }

  /** Fails where the text is no UTF-8; an invalid byte is no character, and takes one column. */
  void failAtInvalidByte(InvalidUtf8Exception cause) {
    Position start = text.region(cause.offset(), cause.offset()).start();
    Region place = new Region(start, Position.of(start.line(), start.column() + 1L));
    error = new SyntaxError(Reason.INVALID_UTF8, SourceRef.of(place, path), "", tokenStart());
  }

  /** The offending character; a whole word only where it cannot be a part of a secret. */
  private String found(Reason reason, long end) throws IOException {
    StringBuilder word = new StringBuilder();
    for (long i = at; word.length() < LONGEST_WORD && isWordPart(ahead(i)); i++) {
      word.append((char) text.charAt(i));
    }
    boolean name = reason == Reason.UNQUOTED_NAME || reason == Reason.JAVA_MAP;
    if (name || WORDS.contains(word.toString())) {
      return word.toString();
    }
    StringBuilder found = new StringBuilder();
    for (long i = at; i < end && ahead(i) >= 0; i++) {
      found.append((char) text.charAt(i));
    }
    return found.toString();
  }

  private Position tokenStart() {
    return text.region(token, token).start();
  }
}
