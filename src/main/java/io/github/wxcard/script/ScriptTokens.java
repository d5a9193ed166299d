package io.github.wxcard.script;

import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.AbstractTokens;
import io.github.wxcard.model.Ascii;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.Escapes;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Literals;
import io.github.wxcard.text.Surrogates;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of what is no strict JSON: an object of a script, or a file that breaks somewhere.
 *
 * <p>It reads bare and single-quoted names, comments, trailing and missing commas, string literals
 * of other languages, and an object in quotes whose inner quotes are not escaped. Whatever else is
 * found where a value belongs is one token of no known value. Every container is closed, at the
 * latest at the end of the text.
 */
public final class ScriptTokens extends AbstractTokens {
  /** From and to: what was passed over as no literal, and may have one in it. */
  public record Unread(long from, long to) {}

  private enum Due {
    VALUE,
    /** A value, or the end of the array. */
    ITEM,
    /** A name, or the end of the object. */
    NAME,
    AFTER_VALUE
  }

  private final Text in;
  private final ScriptScanner scanner;
  private final OpenContainers open = new OpenContainers();
  private final List<Unread> unread = new ArrayList<>();
  private Due due;
  private long at;
  private long start;
  private int cutDepth;

  /**
   * Tokens from an offset on.
   *
   * @param brackets of the containers around it, outermost first
   * @param after whether a value ends there; else one begins
   */
  public ScriptTokens(Text in, long from, String brackets, boolean after) {
    // Within an object the name of the value is known.
    super(!after && brackets.endsWith("{") ? JsonToken.FIELD_NAME : JsonToken.NOT_AVAILABLE);
    this.in = in;
    this.scanner = new ScriptScanner(in);
    this.at = from;
    this.due = after ? Due.AFTER_VALUE : Due.VALUE;
    for (int i = 0; i < brackets.length(); i++) {
      open.push(brackets.charAt(i), CharInput.END);
    }
  }

  /** What was passed over since the last call as the value of no literal, in its order. */
  public List<Unread> takeUnread() {
    List<Unread> taken = List.copyOf(unread);
    unread.clear();
    return taken;
  }

  /** How many containers were open at the end of the text. */
  public int cutDepth() {
    return cutDepth;
  }

  /** Whether the text ended within a literal. */
  public boolean isTorn() throws IOException {
    return !scanner.isTerminated() && in.charAt(at) == CharInput.END;
  }

  @Override
  public long offset() {
    return start;
  }

  @Override
  public long end() {
    return at;
  }

  @Override
  public @Nullable String name() {
    return open.name();
  }

  @Override
  protected @Nullable JsonToken make() throws IOException {
    while (true) {
      at = scanner.afterBlanksAndComments(at);
      start = at;
      int next = in.charAt(at);
      if (current() == JsonToken.FIELD_NAME && isNoValue(next)) {
        return scalar(JsonToken.VALUE_EMBEDDED_OBJECT, "");
      }
      if (next == CharInput.END) {
        cutDepth = Math.max(cutDepth, open.size());
        return open.isEmpty() ? null : closeBefore(at);
      }
      if (next == '}' || next == ']') {
        return open.isEmpty() ? null : close(next);
      }
      if (open.isEmpty() && due == Due.AFTER_VALUE) {
        return null;
      }
      if (next == ',' || next == ';') {
        at++;
        due = afterComma();
        continue;
      }
      if (due == Due.AFTER_VALUE) {
        if (open.isOfSecret()) {
          // This may be a part of it.
          toEnd();
          continue;
        }
        due = afterComma();
      }
      return due == Due.NAME ? name(next) : value(next);
    }
  }

  /** Passes over the rest of the text. */
  private void toEnd() throws IOException {
    while (in.charAt(at) != CharInput.END) {
      at++;
    }
  }

  private static boolean isNoValue(int next) {
    return next == CharInput.END || "}],;".indexOf(next) >= 0;
  }

  private Due afterComma() {
    if (open.isEmpty()) {
      return Due.VALUE;
    }
    return open.isInnermost('{') ? Due.NAME : Due.ITEM;
  }

  /** A bracket of the other kind ends the container too: one of them was forgotten. */
  private JsonToken close(int bracket) throws IOException {
    char opening = bracket == '}' ? '{' : '[';
    boolean ours = open.isInnermost(opening) || !open.isAround(opening);
    return closeBefore(ours ? at + 1 : at);
  }

  private JsonToken closeBefore(long end) throws IOException {
    OpenContainers.Open closed = open.pop();
    at = end;
    if (closed.quote() != CharInput.END) {
      long quote = at;
      at = scanner.afterBlanksAndComments(at);
      at = in.charAt(at) == closed.quote() ? at + 1 : quote;
    }
    due = Due.AFTER_VALUE;
    text = "";
    return closed.bracket() == '{' ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
  }

  private JsonToken name(int first) throws IOException {
    if (ScriptScanner.isQuote(first)) {
      long end = scanner.afterLiteral(at, 1);
      long contentEnd = scanner.isTerminated() ? end - 1 : end;
      text = Surrogates.withoutHalves(Escapes.decode(in, at + 1, contentEnd));
      at = end;
    } else {
      at = scanner.afterName(at);
      text = scanner.source(start, at);
    }
    open.setName(text);
    at = scanner.afterBlanksAndComments(at);
    if (in.charAt(at) == ':' && at > start) {
      at++;
    } else if (at == start) {
      // Nothing that could be a name: whatever it is, it goes on to the next comma.
      at = scanner.afterValue(at, open.isEmpty());
    }
    due = Due.VALUE;
    return JsonToken.FIELD_NAME;
  }

  private JsonToken value(int first) throws IOException {
    if (first == '{' && in.charAt(at + 1) == '{') {
      return other();
    }
    if ((first == '{' || first == '[') && open.size() < Limits.NESTING) {
      return container((char) first, CharInput.END, 1);
    }
    if (ScriptScanner.isQuote(first)) {
      return quoted(first);
    }
    if (first == '-' || Ascii.isDigit(first)) {
      return number();
    }
    for (JsonToken literal :
        List.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE, JsonToken.VALUE_NULL)) {
      if (scanner.isWord(at, literal.asString())) {
        at += literal.asString().length();
        return scalar(literal, literal.asString());
      }
    }
    return other();
  }

  private JsonToken container(char bracket, int quote, int width) {
    at += width;
    open.push(bracket, quote);
    due = bracket == '{' ? Due.NAME : Due.ITEM;
    text = "";
    return bracket == '{' ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
  }

  private JsonToken quoted(int quote) throws IOException {
    long bracket = scanner.rawBracket(at + 1, quote);
    if (bracket >= 0 && open.size() < Limits.NESTING) {
      at = bracket;
      start = at;
      return container((char) in.charAt(at), quote, 1);
    }
    int quotes = in.isQuote(at, quote, 3) && in.charAt(at + 3) != ',' ? 3 : 1;
    long end = scanner.afterLiteral(at, quotes);
    if (!scanner.isTerminated()) {
      return torn(end);
    }
    String content = Escapes.decode(in, at + quotes, end - quotes);
    boolean sound = quotes > 1 || quote == '`' || scanner.isSound(at + 1, end - 1);
    at = end;
    if (open.isEmpty() && scanner.isNext(at, ':')) {
      // Members without the braces around them, as they are pasted.
      at = start;
      return container('{', CharInput.END, 0);
    }
    if (scanner.isExpression(at)) {
      return other();
    }
    return sound && Surrogates.arePaired(content)
        ? scalar(JsonToken.VALUE_STRING, content)
        : scalar(JsonToken.VALUE_EMBEDDED_OBJECT, "");
  }

  /** A literal without an end; where a secret begins in it, it may go on to the end of the text. */
  private JsonToken torn(long end) throws IOException {
    at = end;
    if (!new Gate().hidden(scanner.source(start, end)).isEmpty()) {
      toEnd();
    }
    return scalar(JsonToken.VALUE_EMBEDDED_OBJECT, "");
  }

  private JsonToken number() throws IOException {
    while (Ascii.isDigit(in.charAt(at)) || "+-.eE".indexOf(in.charAt(at)) >= 0) {
      at++;
    }
    boolean ends =
        !ScriptScanner.isNamePart(in.charAt(at))
            && !scanner.isExpression(at)
            && at - start <= Limits.NUMBER;
    String digits = ends ? scanner.source(start, at) : "";
    return ends && Literals.isNumber(digits)
        ? scalar(JsonToken.VALUE_NUMBER_FLOAT, digits)
        : other();
  }

  /** What is no literal, up to the comma or bracket that ends it; a placeholder as it is. */
  private JsonToken other() throws IOException {
    at = start;
    at = scanner.afterValue(at, open.isEmpty());
    String source = at - start <= Limits.NUMBER ? scanner.source(start, at) : "";
    due = Due.AFTER_VALUE;
    if (Placeholders.occurIn(source)) {
      return scalar(JsonToken.VALUE_STRING, source);
    }
    unread.add(new Unread(start, at));
    return scalar(JsonToken.VALUE_EMBEDDED_OBJECT, "");
  }

  private JsonToken scalar(JsonToken token, String content) {
    text = content;
    due = Due.AFTER_VALUE;
    return token;
  }
}
