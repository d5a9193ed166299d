package io.github.wxcard.script;

import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.Tokens;
import io.github.wxcard.model.Ascii;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.secret.SecretNames;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.Escapes;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Literals;
import io.github.wxcard.text.Surrogates;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of what is no strict JSON: an object of a script, or a file that breaks somewhere.
 *
 * <p>It reads bare and single-quoted names, comments, trailing and missing commas, string literals
 * of other languages, and an object in quotes whose inner quotes are not escaped. Whatever else
 * stands where a value belongs is one token of no known value. Every container is closed, at the
 * latest at the end of the text.
 */
public final class ScriptTokens implements Tokens {
  /** What stands between brackets where no literal stands, from and to, to be searched as well. */
  public record Unread(long from, long to) {}

  private enum Due {
    VALUE,
    /** A value, or the end of the array. */
    ITEM,
    /** A name, or the end of the object. */
    NAME,
    AFTER_VALUE
  }

  /** A container that is open, and the quote before its bracket, where it stands in quotes. */
  private static final class Open {
    private final char bracket;
    private final int quote;
    private @Nullable String name;

    Open(char bracket, int quote) {
      this.bracket = bracket;
      this.quote = quote;
    }
  }

  private final Text in;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Unread> unread = new ArrayList<>();
  private Due due;
  private long at;
  private long start;
  private int cutDepth;

  /** Whether the literal read last has its second quote. */
  private boolean terminated = true;

  private JsonToken current = JsonToken.NOT_AVAILABLE;
  private String text = "";

  /**
   * Tokens from an offset on.
   *
   * @param brackets of the containers around it, outermost first
   * @param after whether a value ends there; else one begins
   */
  public ScriptTokens(Text in, long from, String brackets, boolean after) {
    this.in = in;
    this.at = from;
    this.due = after ? Due.AFTER_VALUE : Due.VALUE;
    for (int i = 0; i < brackets.length(); i++) {
      open.push(new Open(brackets.charAt(i), CharInput.END));
    }
    if (!after && brackets.endsWith("{")) {
      // The name of the value is known.
      current = JsonToken.FIELD_NAME;
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
    return !terminated && in.charAt(at) == CharInput.END;
  }

  @Override
  public JsonToken current() {
    return current;
  }

  @Override
  public String text() {
    return text;
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
    return open.isEmpty() ? null : open.element().name;
  }

  @Override
  public @Nullable JsonToken next() throws IOException {
    JsonToken token = token();
    if (token != null) {
      current = token;
    }
    return token;
  }

  private @Nullable JsonToken token() throws IOException {
    while (true) {
      skipBlanks();
      start = at;
      int next = in.charAt(at);
      if (current == JsonToken.FIELD_NAME && isNoValue(next)) {
        return scalar(JsonToken.VALUE_EMBEDDED_OBJECT, "");
      }
      if (next == CharInput.END) {
        cutDepth = Math.max(cutDepth, open.size());
        return open.isEmpty() ? null : close(0);
      }
      if (next == '}' || next == ']') {
        if (open.isEmpty()) {
          return null;
        }
        // A bracket of the other kind ends the container too: one of them was forgotten.
        boolean own = open.element().bracket == (next == '}' ? '{' : '[');
        return close(own || !isOpenAround(next == '}' ? '{' : '[') ? 1 : 0);
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
        if (isInSecret()) {
          // This may be a part of it.
          toEnd();
          continue;
        }
        due = afterComma();
      }
      return due == Due.NAME ? name(next) : value(next);
    }
  }

  /** Whether the value read last is that of a secret. */
  private boolean isInSecret() {
    return open.stream().anyMatch(each -> SecretNames.contains(each.name));
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
    return open.element().bracket == '{' ? Due.NAME : Due.ITEM;
  }

  private boolean isOpenAround(char bracket) {
    return open.stream().anyMatch(each -> each.bracket == bracket);
  }

  private JsonToken close(int width) throws IOException {
    Open closed = open.pop();
    at += width;
    if (closed.quote != CharInput.END) {
      long quote = at;
      skipBlanks();
      at = in.charAt(at) == closed.quote ? at + 1 : quote;
    }
    due = Due.AFTER_VALUE;
    text = "";
    return closed.bracket == '{' ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
  }

  private JsonToken name(int first) throws IOException {
    if (isQuote(first)) {
      long end = literalEnd(at);
      text = Surrogates.withoutHalves(Escapes.decode(in, at + 1, terminated ? end - 1 : end));
      at = end;
    } else {
      while (isNamePart(in.charAt(at))) {
        at++;
      }
      text = source(start, at);
    }
    open.element().name = text;
    skipBlanks();
    if (in.charAt(at) == ':' && at > start) {
      at++;
    } else if (at == start) {
      // Nothing that could be a name: whatever it is, it goes on to the next comma.
      passOver();
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
    if (isQuote(first)) {
      return quoted(first);
    }
    if (first == '-' || Ascii.isDigit(first)) {
      return number();
    }
    for (JsonToken literal :
        List.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE, JsonToken.VALUE_NULL)) {
      if (isWord(literal.asString())) {
        at += literal.asString().length();
        return scalar(literal, literal.asString());
      }
    }
    return other();
  }

  private JsonToken container(char bracket, int quote, int width) {
    at += width;
    open.push(new Open(bracket, quote));
    due = bracket == '{' ? Due.NAME : Due.ITEM;
    text = "";
    return bracket == '{' ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
  }

  private JsonToken quoted(int quote) throws IOException {
    long bracket = rawBracket(at + 1, quote);
    if (bracket >= 0 && open.size() < Limits.NESTING) {
      at = bracket;
      start = at;
      return container((char) in.charAt(at), quote, 1);
    }
    int quotes = in.isQuote(at, quote, 3) && in.charAt(at + 3) != ',' ? 3 : 1;
    long end = quotes == 3 ? in.tokenEnd(at) : literalEnd(at);
    if (quotes == 3) {
      terminated = end - at >= 6 && in.isQuote(end - 3, quote, 3);
    }
    if (!terminated) {
      at = end;
      if (!new Gate().hidden(source(start, end)).isEmpty()) {
        toEnd();
      }
      return scalar(JsonToken.VALUE_EMBEDDED_OBJECT, "");
    }
    String content = Escapes.decode(in, at + quotes, end - quotes);
    boolean sound = quotes > 1 || quote == '`' || isSound(at + 1, end - 1);
    at = end;
    if (open.isEmpty() && isColonNext()) {
      // Members without the braces around them, as they are pasted.
      at = start;
      return container('{', CharInput.END, 0);
    }
    if (isExpression()) {
      return other();
    }
    return sound && Surrogates.arePaired(content)
        ? scalar(JsonToken.VALUE_STRING, content)
        : scalar(JsonToken.VALUE_EMBEDDED_OBJECT, "");
  }

  /**
   * Where the bracket stands of JSON in quotes of the kind that it has itself, not escaped; less
   * than 0 where no such thing begins here.
   */
  private long rawBracket(long from, int quote) throws IOException {
    long bracket = afterBlanks(from);
    long at = bracket;
    while (in.charAt(at) == '[' || isBlank(in.charAt(at))) {
      at++;
    }
    if (in.charAt(at) != '{') {
      return -1;
    }
    at = afterBlanks(at + 1);
    if (in.charAt(at) != quote || !isNamePart(in.charAt(at + 1))) {
      return -1;
    }
    at++;
    while (isNamePart(in.charAt(at))) {
      at++;
    }
    if (in.charAt(at) != quote) {
      return -1;
    }
    return in.charAt(afterBlanks(at + 1)) == ':' ? bracket : -1;
  }

  private JsonToken number() throws IOException {
    while (Ascii.isDigit(in.charAt(at)) || "+-.eE".indexOf(in.charAt(at)) >= 0) {
      at++;
    }
    boolean ends = !isNamePart(in.charAt(at)) && !isExpression() && at - start <= Limits.NUMBER;
    String digits = ends ? source(start, at) : "";
    return ends && Literals.isNumber(digits)
        ? scalar(JsonToken.VALUE_NUMBER_FLOAT, digits)
        : other();
  }

  /** What is no literal, up to the comma or bracket that ends it; a placeholder as it stands. */
  private JsonToken other() throws IOException {
    at = start;
    passOver();
    String source = at - start <= Limits.NUMBER ? source(start, at) : "";
    due = Due.AFTER_VALUE;
    if (Placeholders.standIn(source)) {
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

  /** Goes on to the comma or bracket that ends a value, over all brackets and literals in it. */
  private void passOver() throws IOException {
    int depth = 0;
    while (true) {
      int next = in.charAt(at);
      if (next == CharInput.END) {
        return;
      }
      if ("([{".indexOf(next) >= 0) {
        depth++;
      } else if (")]}".indexOf(next) >= 0) {
        if (depth == 0 && (next != ')' || open.isEmpty())) {
          at += next == ')' ? 1 : 0;
          return;
        }
        depth = Math.max(0, depth - 1);
      } else if ((next == ',' || next == ';') && depth == 0) {
        return;
      } else if (isQuote(next)) {
        at = literalEnd(at) - 1;
      }
      at++;
    }
  }

  /** Whether no raw control character stands in a literal: a file that has one breaks there. */
  private boolean isSound(long from, long to) throws IOException {
    boolean sound = true;
    for (long i = from; i < to; i++) {
      sound &= in.charAt(i) >= ' ';
    }
    return sound;
  }

  private boolean isColonNext() throws IOException {
    return in.charAt(afterBlanks(at)) == ':';
  }

  private long afterBlanks(long from) throws IOException {
    long after = from;
    while (isBlank(in.charAt(after))) {
      after++;
    }
    return after;
  }

  /** Whether a literal goes on to be a part of something else. */
  private boolean isExpression() throws IOException {
    int next = in.charAt(afterBlanks(at));
    return next == '+' || next == '.' || next == '(' || next == '?' || next == '*';
  }

  /** Where a literal ends: after its quote, or, not closed, with the line. */
  private long literalEnd(long from) throws IOException {
    long end = Escapes.contentEnd(in, from);
    terminated = in.charAt(end) == in.charAt(from);
    return terminated ? end + 1 : end;
  }

  private boolean isWord(String word) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      if (in.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return !isNamePart(in.charAt(at + word.length()));
  }

  /** Goes over blanks and comments. */
  private void skipBlanks() throws IOException {
    while (true) {
      int next = in.charAt(at);
      if (isBlank(next)) {
        at++;
      } else if (next == '/' && in.charAt(at + 1) == '/') {
        while (in.charAt(at) != CharInput.END && in.charAt(at) != '\n' && in.charAt(at) != '\r') {
          at++;
        }
      } else if (next == '/' && in.charAt(at + 1) == '*') {
        at += 2;
        while (in.charAt(at) != CharInput.END
            && !(in.charAt(at) == '*' && in.charAt(at + 1) == '/')) {
          at++;
        }
        at += in.charAt(at) == CharInput.END ? 0 : 2;
      } else {
        return;
      }
    }
  }

  private String source(long from, long to) throws IOException {
    StringBuilder source = new StringBuilder();
    for (long i = from; i < to; i++) {
      source.append((char) in.charAt(i));
    }
    return source.toString();
  }

  private static boolean isQuote(int character) {
    return character == '"' || character == '\'' || character == '`';
  }

  private static boolean isBlank(int character) {
    return character == 0xfeff || (character >= 0 && character <= ' ') || character == 0xa0;
  }

  private static boolean isNamePart(int character) {
    return character == '_' || character == '$' || Character.isLetterOrDigit(character);
  }
}
