package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
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
import org.jspecify.annotations.Nullable;

/**
 * The grammar of RFC 8259, walked again over a text that is known to break it, to find the first
 * character that cannot stand in a valid document.
 *
 * <p>Parsers tell where they gave up, each in its own way: before, at or after the mistake.
 */
public final class SyntaxDiagnoser {
  private final SyntaxCursor in;
  private final StringSyntax strings;
  private final ScalarSyntax scalars;
  private final StringBuilder open;

  private SyntaxDiagnoser(SyntaxCursor in, String open) {
    this.in = in;
    this.strings = new StringSyntax(in);
    this.scalars = new ScalarSyntax(in);
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
    return new SyntaxDiagnoser(new SyntaxCursor(text, path, start), open).find(false);
  }

  /** The same from where a value ended. */
  public static @Nullable SyntaxError firstErrorAfter(Text text, Path path, long end, String open)
      throws IOException {
    return new SyntaxDiagnoser(new SyntaxCursor(text, path, end), open).find(true);
  }

  /**
   * Where a parser breaks that reads a file, since the mark; the mark itself where too much comes
   * after it.
   *
   * @param open the brackets of the containers around what was marked, outermost first
   */
  static SyntaxError breakOf(JsonParser parser, FileText file, String open) throws IOException {
    long start = file.markOffset();
    try {
      SyntaxError error = firstError(file, Path.ROOT, start, open);
      if (error != null) {
        return error;
      }
    } catch (EntryTooLongException e) {
      return tooLong(file);
    }
    long offset = Math.max(parser.currentLocation().getCharOffset(), start);
    SourceRef ref = SourceRef.of(file.region(offset, offset), Path.ROOT);
    Position token = file.region(start, start).start();
    return new SyntaxError(Reason.UNEXPECTED_CHARACTER, ref, "", token);
  }

  /** More comes after the mark than is held. */
  public static SyntaxError tooLong(FileText file) {
    return tooLong(file, file.markOffset(), Path.ROOT);
  }

  /** What begins there is longer than it may be. */
  public static SyntaxError tooLong(Text text, long start, Path path) {
    SourceRef ref = SourceRef.of(text.region(start, start + 1), path);
    return new SyntaxError(Reason.TOO_LONG, ref, "", ref.region().start());
  }

  private @Nullable SyntaxError find(boolean after) throws IOException {
    try {
      boolean more = after ? afterValue() : in.at() > 0 || start();
      while (more) {
        more = value() && afterValue();
      }
    } catch (InvalidUtf8Exception e) {
      in.failAtInvalidByte(e);
    }
    return in.error();
  }

  private boolean start() throws IOException {
    if (in.peek() == '\ufeff') {
      return in.fail(Reason.BYTE_ORDER_MARK);
    }
    in.skipBlanks();
    return in.peek() != CharInput.END || in.fail(Reason.EMPTY);
  }

  /** Takes a scalar, or opens containers down to the next scalar. */
  private boolean value() throws IOException {
    in.skipBlanks();
    in.beginToken();
    int first = in.peek();
    if (first == '{' || first == '[') {
      return container((char) first);
    }
    if (first == '"') {
      return strings.string(Limits.STRING);
    }
    if (first == '-' || Ascii.isDigit(first)) {
      return scalars.number();
    }
    return switch (first) {
      case 't' -> scalars.literal("true");
      case 'f' -> scalars.literal("false");
      case 'n' -> scalars.literal("null");
      default -> failAtValue(first);
    };
  }

  private boolean failAtValue(int first) throws IOException {
    if (SyntaxCursor.isWordStart(first)) {
      return in.fail(Reason.BAD_LITERAL);
    }
    if (first == '<' && open.isEmpty()) {
      return in.fail(Reason.MARKUP);
    }
    return (first == '+' || first == '.') ? in.fail(Reason.BAD_NUMBER) : in.failAt(first);
  }

  private boolean container(char bracket) throws IOException {
    if (open.length() == Limits.NESTING) {
      return in.fail(Reason.TOO_DEEP);
    }
    open.append(bracket);
    in.skip(1);
    in.skipBlanks();
    if (in.peek() == (bracket == '{' ? '}' : ']')) {
      in.skip(1);
      open.setLength(open.length() - 1);
      return true;
    }
    return bracket == '{' ? (key(false) && value()) : value();
  }

  private boolean failAtKey(int first, boolean afterComma) throws IOException {
    if (afterComma && first == '}') {
      return in.fail(Reason.TRAILING_COMMA);
    }
    boolean bare = SyntaxCursor.isWordStart(first) || Ascii.isDigit(first);
    return bare ? in.failAtName() : in.failAt(first);
  }

  private boolean key(boolean afterComma) throws IOException {
    in.skipBlanks();
    in.beginToken();
    int first = in.peek();
    if (first != '"') {
      return failAtKey(first, afterComma);
    }
    if (!strings.string(Limits.NAME)) {
      return false;
    }
    in.skipBlanks();
    if (in.peek() != ':') {
      boolean other =
          in.peek() == CharInput.END || in.isAtComment() || SyntaxCursor.isFullWidth(in.peek());
      return other ? in.failAt(in.peek()) : in.fail(Reason.MISSING_COLON);
    }
    in.skip(1);
    return true;
  }

  /** Goes on to where the next value is due; false at a break and at the end of the document. */
  private boolean afterValue() throws IOException {
    while (true) {
      in.skipBlanks();
      int next = in.peek();
      if (open.isEmpty()) {
        return next != CharInput.END
            && (in.isAtComment() ? in.fail(Reason.COMMENT) : in.fail(Reason.TRAILING_TEXT));
      }
      boolean inObject = open.charAt(open.length() - 1) == '{';
      if (next == ',') {
        in.skipComma();
        return inObject ? key(true) : noBracketAfterComma();
      }
      if (next != (inObject ? '}' : ']')) {
        return startsMember(next)
            ? in.fail(Reason.MISSING_COMMA)
            : in.failAt(next, Reason.AFTER_VALUE);
      }
      in.skip(1);
      open.setLength(open.length() - 1);
    }
  }

  private boolean noBracketAfterComma() throws IOException {
    in.skipBlanks();
    return in.peek() != ']' || in.fail(Reason.TRAILING_COMMA);
  }

  private static boolean startsMember(int next) {
    return next == '"' || next == '{' || next == '[' || next == '-' || Ascii.isDigit(next);
  }
}
