package io.github.wxcard.list;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.script.ScriptScanner;
import io.github.wxcard.script.ScriptTokens;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.DecodedText;
import io.github.wxcard.text.DoubledQuotes;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.Escapes;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.LiteralEnds;
import io.github.wxcard.text.Text;
import io.github.wxcard.text.TextPart;
import io.github.wxcard.text.TokenRef;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** Searches a text that is no JSON, a script, a page or a paste, for literals that hold lists. */
final class LiteralSearch {
  /** How deep literals may be in values that are none themselves. */
  private static final int MOST_LEVELS = 8;

  private final Search search;
  private final Text text;
  private final ScriptScanner scanner;
  private final LiteralEnds ends;
  private final int depth;
  private final int level;

  /** How far text was read whose quotes stand twice. */
  private long afterDoubled;

  /**
   * Searches a text.
   *
   * @param depth how many texts are around it
   * @param level how many values are around it that are no literals
   */
  LiteralSearch(Search search, Text text, int depth, int level) {
    this.search = search;
    this.text = text;
    this.scanner = new ScriptScanner(text);
    this.ends = new LiteralEnds(text);
    this.depth = depth;
    this.level = level;
  }

  /** Searches what tokens of literals passed over. */
  void search(List<ScriptTokens.Unread> unread) throws IOException {
    if (level < MOST_LEVELS) {
      for (ScriptTokens.Unread each : unread) {
        // What seems to begin in it and to end elsewhere is none of its own.
        Text part = new TextPart(text, each.to());
        new LiteralSearch(search, part, depth, level + 1).within(each.from(), each.to());
      }
    }
  }

  /** Searches a text from an offset to before another one. */
  void search(long from, long to) throws IOException {
    try {
      within(from, to);
    } catch (EntryTooLongException e) {
      search.broken(SyntaxDiagnoser.tooLong((FileText) text));
    }
  }

  private void within(long from, long to) throws IOException {
    long at = from;
    while (at < to) {
      int next = text.charAt(at);
      if (next == CharInput.END) {
        return;
      }
      if (level == 0) {
        mark(at);
      }
      if (next == '{' || next == '[') {
        long brace = scanner.afterBrackets(at);
        at = scanner.opensObject(brace) ? literal(at) : Math.max(at + 1, brace);
      } else if (ScriptScanner.isQuote(next)) {
        at = isCardMember(at, next) ? literal(at) : string(at);
      } else {
        at++;
      }
    }
  }

  private void mark(long at) {
    if (text instanceof FileText file && file.isFarFromMark(at)) {
      file.mark(at);
    }
  }

  /** Searches an object or array that begins here; after it. */
  private long literal(long at) throws IOException {
    ScriptTokens tokens = new ScriptTokens(text, at, "", false);
    ListFinder.of(search, text, tokens, Path.ROOT, depth, level).run();
    return Math.max(at + 1, tokens.end());
  }

  /** Whether a member of a card begins here, of an object whose brace is not there. */
  private boolean isCardMember(long at, int quote) throws IOException {
    return scanner.isQuotedName(at, quote)
        && MemberNames.meant(scanner.source(at + 1, scanner.afterName(at + 1))) != null;
  }

  /** Searches what is in the string literal that begins here, where that seems to be JSON. */
  private long string(long at) throws IOException {
    int quote = text.charAt(at);
    boolean block = text.isQuote(at, quote, 3);
    long start = at + (block ? 3 : 1);
    if (!beginsJson(start)) {
      return start;
    }
    if (isDoubled(start, quote)) {
      return doubled(start, quote);
    }
    long end = ends.after(at, (int) (start - at));
    if (end == LiteralEnds.TOO_FAR && mayHoldList(start)) {
      search.broken(SyntaxDiagnoser.tooLong(text, at, Path.ROOT));
    }
    if (end == LiteralEnds.NONE || end == LiteralEnds.TOO_FAR) {
      return start;
    }
    long contentEnd = end - (start - at);
    String content = Escapes.decode(text, start, contentEnd);
    if (isAsItStands(content, start, contentEnd)) {
      return start;
    }
    JsonValue string =
        JsonValue.scalar(JsonValue.Type.STRING, content, new TokenRef(text, at, Path.ROOT));
    int before = search.lists();
    StringSearch.run(search, text, string, depth + 1);
    return search.lists() > before ? end : start;
  }

  /** Whether the first quote of an object stands twice, as all do then. */
  private boolean isDoubled(long start, int quote) throws IOException {
    long brace = scanner.afterBrackets(start);
    return text.charAt(brace) == '{' && text.isQuote(scanner.afterBlanks(brace + 1), quote, 2);
  }

  /** Searches what is in quotes that stand twice in it; after it. */
  private long doubled(long start, int quote) throws IOException {
    if (start < afterDoubled) {
      // It was read before as a part of something longer.
      return start;
    }
    DecodedText inside = DoubledQuotes.decode(text, start, quote);
    afterDoubled = start + (inside == null ? Limits.STRING : inside.length());
    int before = search.lists();
    if (inside != null) {
      StringSearch.run(search, inside, depth + 1);
    }
    return search.lists() > before ? afterDoubled : start;
  }

  /** Whether a name of a list stands in what a string may be long from here on. */
  private boolean mayHoldList(long start) throws IOException {
    return MemberNames.occurIn(scanner.source(start, start + Limits.STRING));
  }

  /**
   * Whether the content of a literal is JSON as it stands, which undone escapes would break: a
   * shell, a log and others leave a backslash as it is.
   */
  private boolean isAsItStands(String content, long from, long to) throws IOException {
    // Each escape is longer than what it stands for.
    boolean escaped = content.length() < to - from;
    return escaped
        && search.reading().syntax() != Syntax.SCRIPT
        && MemberNames.occurIn(content)
        && !isJson(content)
        && isJson(scanner.source(from, to));
  }

  private static boolean isJson(String text) throws IOException {
    try (JsonParser parser = Limits.FACTORY.createParser(new StringReader(text))) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        token = parser.nextToken();
      }
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Whether JSON seems to begin in a literal, perhaps escaped. */
  private boolean beginsJson(long start) throws IOException {
    long at = scanner.afterBlanks(start);
    int first = text.charAt(at);
    boolean escaped = first == '\\' && text.charAt(at + 1) == '"';
    return first == '{' || first == '[' || first == '%' || escaped;
  }
}
