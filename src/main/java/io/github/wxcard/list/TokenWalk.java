package io.github.wxcard.list;

import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.Tokens;
import io.github.wxcard.json.ValueReader;
import io.github.wxcard.list.entry.EntryParser;
import io.github.wxcard.list.scan.EntryStart;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.script.ScriptTokens;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.ReplayableInput;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the tokens of one text, and knows what is open around them.
 *
 * <p>Where strict tokens break off, it goes on from the value that broke with lenient ones.
 */
final class TokenWalk {
  /** So many characters may lie between what the file remembers and where the tokens are. */
  private static final int FAR = 1 << 16;

  /** A column after that of any character. */
  private static final int LINE_END = Integer.MAX_VALUE;

  private final Search search;
  private final Path rootPath;
  private final int depth;
  private final int levels;
  private final ContainerStack containers;
  private EntryParser parser;
  private Resumption resumption = Resumption.START;
  private boolean lenient;
  private boolean readRoot;
  private boolean ended;

  /** Where a text in another one breaks, which matters once a list is found in it. */
  private @Nullable SyntaxError inner;

  TokenWalk(Search search, EntryParser parser, Path rootPath, int depth, int levels) {
    this.search = search;
    this.parser = parser;
    this.containers = new ContainerStack(depth);
    this.rootPath = rootPath;
    this.depth = depth;
    this.levels = levels;
    this.lenient = parser.tokens() instanceof ScriptTokens;
  }

  /** The tokens, with the text they are of. */
  EntryParser parser() {
    return parser;
  }

  Tokens tokens() {
    return parser.tokens();
  }

  ValueReader values() {
    return parser.values();
  }

  /** What is open around the tokens. */
  ContainerStack containers() {
    return containers;
  }

  /** Whether tokens are lenient by now: there may be more in the text. */
  boolean isLenient() {
    return lenient;
  }

  /** Whether there is nothing more to read. */
  boolean hasEnded() {
    return ended;
  }

  /** The path of the value that begins at the current token. */
  Path current() {
    Container container = containers.innermost();
    return container == null ? rootPath : container.current();
  }

  /** The path of what is being read. */
  Path path() {
    return containers.path(rootPath, resumption.after());
  }

  /** A byte order mark is no blank, although Jackson passes over it. */
  void begin() throws IOException {
    try {
      if (!lenient && parser.file() != null && parser.text().charAt(0) == '\ufeff') {
        recover(null);
      }
    } catch (InvalidUtf8Exception e) {
      recover(e);
    }
  }

  /**
   * Takes a token outside of all containers.
   *
   * @return whether a value begins there
   */
  boolean atRoot(@Nullable JsonToken token) throws IOException {
    if (token == null && (readRoot || lenient)) {
      ended = true;
      return false;
    }
    if (token == null || readRoot) {
      recover(null);
      return false;
    }
    readRoot = true;
    return true;
  }

  /** A value begins at the current token: should it break, it is read again from there. */
  void beginValue() throws IOException {
    long offset = parser.tokens().offset();
    FileText file = parser.file();
    if (file != null && offset - file.markOffset() > FAR) {
      mark(file);
    }
    resume(offset, false);
  }

  /** An entry of a list begins at the current token; the file may forget those before it. */
  void beginEntry() throws IOException {
    resume(parser.tokens().offset(), false);
    FileText file = parser.file();
    if (file != null) {
      mark(file);
    }
  }

  /** A value ends after the current token. */
  void endValue() {
    resume(parser.tokens().end(), true);
  }

  /** The string at the current token holds lists; should more break, they are not read again. */
  void endString() throws IOException {
    resume(parser.text().tokenEnd(parser.tokens().offset()), true);
  }

  /** Goes on before another entry of the list that the tokens are in. */
  void goTo(ReplayableInput in, EntryStart entry) throws IOException {
    lenient = false;
    parser =
        EntryParser.atEntry(
            in, Integer.MAX_VALUE, containers.lead(), entry.position(), search.visitor());
    FileText rest = (FileText) parser.text();
    resumption = new Resumption(rest.markOffset(), false, entry.index());
    enterAgain();
  }

  /** Goes on to a member, of which nothing is said where it is a part of a secret. */
  void enter(Container container, String name) {
    boolean hidden = values().isHidden();
    SourceRef key = values().ref(container.path().member(hidden ? Gate.MASK : name));
    if (hidden) {
      search.visitor().secret("", key.region());
    }
    container.enter(name, key, hidden);
    container.setOuter(values().enterMember(name, key));
  }

  /** Whether the text ends within an object that was read just now. */
  boolean isCut() throws IOException {
    if (!(parser.tokens() instanceof ScriptTokens tokens)) {
      return false;
    }
    // Braces around the members of a single entry may be missing; a value that is torn is no value.
    int open = tokens.cutDepth() - containers.size();
    return open > 1 || (open == 1 && tokens.isTorn());
  }

  /**
   * The text was read to its end, or to where it cannot be read on.
   *
   * @param found whether a list was found in it
   */
  void end(boolean found) throws IOException {
    searchUnread();
    if (inner != null && found) {
      search.broken(inner);
    }
  }

  /** Tells that the text breaks off in the value that is being read, or after it. */
  void breakOff(SyntaxError.Reason reason, Region place, String found) throws IOException {
    report(brokenAt(reason, place, found));
  }

  /** Whether what comes after such a break may be a part of a secret, under whatever name. */
  boolean mayGoOnSecret(SyntaxError.Reason reason, Region place) throws IOException {
    return values().isInSecret(brokenAt(reason, place, "")) || resumption.mayHoldSecret(parser);
  }

  /** Goes on with lenient tokens from the value that broke. */
  void recover(@Nullable IOException cause) throws IOException {
    if (lenient) {
      // Nothing is strict about them, but for the limits of a value.
      ended = true;
      return;
    }
    SyntaxError error = resumption.error(parser, containers, rootPath, cause);
    report(error);
    if (values().isInSecret(error) || resumption.mayHoldSecret(parser)) {
      // What comes next may be a part of it, under whatever name.
      ended = true;
      return;
    }
    FileText file = parser.file();
    if (file != null) {
      file.beForgiving();
    }
    backToValue();
    Text text = parser.text();
    Tokens tokens =
        new ScriptTokens(text, resumption.at(), containers.brackets(), resumption.after());
    parser = new EntryParser(text, tokens, search.visitor());
    enterAgain();
    lenient = true;
  }

  /** Has new values know the members that the tokens are in. */
  private void enterAgain() {
    for (Iterator<Container> each = containers.inwards(); each.hasNext(); ) {
      Container container = each.next();
      boolean inside = each.hasNext() || !resumption.after();
      if (inside && container.name() != null) {
        container.setOuter(values().enterMember(container.name(), container.key()));
      }
    }
  }

  /** Notes where to go on should the next token break: where a value begins, or after one. */
  private void resume(long at, boolean after) {
    Container container = containers.innermost();
    resumption = new Resumption(at, after, container == null || after ? -1 : container.index());
  }

  /** Lets the file forget what came before the current token, once its places are known. */
  private void mark(FileText file) throws IOException {
    searchUnread();
    containers.settle();
    parser.tokens().markIn(file);
  }

  /** Searches what lenient tokens passed over, while the file still has it. */
  private void searchUnread() throws IOException {
    if (parser.tokens() instanceof ScriptTokens tokens) {
      new LiteralSearch(search, parser.text(), depth, levels).search(tokens.takeUnread());
    }
  }

  /** Takes back what is known of the value that is read again. */
  private void backToValue() {
    if (resumption.after()) {
      return;
    }
    if (resumption.beginsWith(containers.innermost())) {
      containers.pop();
    }
    Container container = containers.innermost();
    if (container == null) {
      readRoot = false;
    } else if (!container.isArray()) {
      container.forget();
    } else if (resumption.item() >= 0) {
      container.goTo(resumption.item());
    }
  }

  private void report(SyntaxError error) throws IOException {
    Position lineEnd = new Position(error.ref().region().start().line(), LINE_END);
    SyntaxError shown = values().isInSecret(error) ? values().tellBroken(error, lineEnd) : error;
    if (depth == 0) {
      search.broken(shown);
    } else {
      inner = shown;
    }
  }

  private SyntaxError brokenAt(SyntaxError.Reason reason, Region place, String found) {
    SourceRef ref = SourceRef.of(place, containers.path(rootPath, resumption.after()));
    return new SyntaxError(reason, ref, found, place.start());
  }
}
