package io.github.wxcard.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.json.NotStrictException;
import io.github.wxcard.json.StrictTokens;
import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.json.Tokens;
import io.github.wxcard.json.ValueReader;
import io.github.wxcard.list.entry.EntryParser;
import io.github.wxcard.list.entry.ParsedEntry;
import io.github.wxcard.list.scan.EntryStart;
import io.github.wxcard.list.scan.ParallelEntryReader;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.ValuePath.Relation;
import io.github.wxcard.script.ScriptTokens;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.text.DecodedText;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Literals;
import io.github.wxcard.text.ReplayableInput;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the tokens of one text once, and hands what may be a list or an entry to {@link Forms}.
 *
 * <p>It keeps only what an object that may be an entry needs. Where strict tokens break off, it
 * goes on from the value that broke with lenient ones. The content of a string is a text of its
 * own, searched in the same way.
 */
final class ListFinder {
  /** A string is looked into when no more texts than this are around it. */
  private static final int MOST_TEXTS = 8;

  /** So many characters may lie between what the file remembers and where the tokens are. */
  private static final int FAR = 1 << 16;

  /** A column after that of any character. */
  private static final int LINE_END = Integer.MAX_VALUE;

  /** Where the lane takes fewer entries, it does not earn what a turn costs. */
  private static final int WORTH_A_TURN = 64;

  private final Search search;
  private final Path rootPath;
  private final int depth;
  private final @Nullable ReplayableInput in;
  private final Threads threads;
  private final ContainerStack frames = new ContainerStack();
  private final @Nullable DocumentRoot root;
  private final Forms forms;
  private EntryParser cursor;
  private int levels;
  private boolean lenient;
  private boolean sawRoot;
  private boolean ended;

  private Resumption resumption = Resumption.START;

  /** Where a text in another one breaks, which matters once a list is found in it. */
  private @Nullable SyntaxError inner;

  private ListFinder(
      Search search,
      EntryParser cursor,
      Path rootPath,
      int depth,
      @Nullable ReplayableInput in,
      Threads threads) {
    this.search = search;
    this.cursor = cursor;
    this.rootPath = rootPath;
    this.depth = depth;
    this.in = in;
    this.threads = threads;
    boolean document = depth == 0 && !(cursor.tokens() instanceof ScriptTokens);
    this.root = document ? new DocumentRoot(search) : null;
    this.forms = new Forms(search, frames, depth, root);
  }

  /** Searches a file of strict JSON. */
  static ListFinder ofFile(Search search, ReplayableInput in, Threads threads) throws IOException {
    EntryParser cursor = EntryParser.atStart(new FileText(in), search.visitor());
    return new ListFinder(search, cursor, Path.ROOT, 0, in, threads);
  }

  /** Searches one line of a file, from where it begins. */
  static ListFinder ofLine(Search search, FileText line, Path path) throws IOException {
    EntryParser cursor = EntryParser.atStart(line, search.visitor());
    return new ListFinder(search, cursor, path, 0, null, Threads.ONE);
  }

  /**
   * Searches some tokens of a text.
   *
   * @param depth how many texts are around it
   * @param levels how many values are around them that are no literals
   */
  static ListFinder of(Search search, Text text, Tokens tokens, Path path, int depth, int levels) {
    EntryParser cursor = new EntryParser(text, tokens, search.visitor());
    ListFinder finder = new ListFinder(search, cursor, path, depth, null, Threads.ONE);
    finder.lenient = tokens instanceof ScriptTokens;
    finder.levels = levels;
    return finder;
  }

  /** Searches what a string holds that stands in a text, so many texts deep. */
  static void string(Search search, Text around, JsonValue string, int depth) throws IOException {
    String content = string.text();
    if (depth > MOST_TEXTS || !MemberNames.occurIn(content)) {
      return;
    }
    Text inside = Literals.content(around, string);
    CardExt.Escape escape = Literals.escape(content);
    if (escape != null) {
      DecodedText decoded = Literals.decode(escape, content, inside);
      inside = decoded;
      content = decoded.text();
    }
    String stripped = content.stripLeading();
    if (!stripped.isEmpty() && "{[\"".indexOf(stripped.charAt(0)) >= 0) {
      Tokens tokens = new StrictTokens(Limits.FACTORY.createParser(new StringReader(content)));
      of(search, inside, tokens, string.path(), depth, 0).run();
    }
  }

  /** Searches to the end; whether the text could be read to it. */
  boolean run() throws IOException {
    int before = search.lists();
    try {
      begin();
      while (!ended) {
        step();
      }
      searchUnread();
      if (inner != null && search.lists() > before) {
        search.broken(inner);
      }
    } catch (EntryTooLongException e) {
      FileText file = cursor.file();
      if (file == null) {
        throw new IllegalStateException("the text of a string is held as a whole", e);
      }
      if (!lenient) {
        search.broken(SyntaxDiagnoser.tooLong(file, frames.path(rootPath, resumption.after())));
      }
    }
    return ended;
  }

  /** The tokens read last. */
  Tokens tokens() {
    return cursor.tokens();
  }

  /** The text, where the tokens that were read last stand in it. */
  Text text() {
    return cursor.text();
  }

  /** Whether tokens were lenient at last: there may be more in the text. */
  boolean isLenient() {
    return lenient;
  }

  /** The root of the document; null where it has none. */
  @Nullable JsonValue root() {
    JsonValue read = root == null ? null : root.value();
    Container first = frames.outermost();
    return read != null || first == null ? read : first.value();
  }

  /** Whether the document is nothing but what is handed to the call. */
  boolean isBare() {
    return root != null && root.isBare(root());
  }

  /** Whether the list of the root stands under a name that is nearly the right one. */
  boolean isMisnamed() {
    return root != null && root.isMisnamed();
  }

  /** A byte order mark is no blank, although Jackson passes over it. */
  private void begin() throws IOException {
    try {
      if (!lenient && cursor.file() != null && cursor.text().charAt(0) == '\ufeff') {
        recover(null);
      }
    } catch (InvalidUtf8Exception e) {
      recover(e);
    }
  }

  private void step() throws IOException {
    try {
      Container container = frames.innermost();
      JsonToken token = cursor.tokens().next();
      if (container == null) {
        atRoot(token);
      } else if (container.isArray()) {
        inArray(container, token);
      } else {
        inObject(container, token);
      }
    } catch (JsonProcessingException | NotStrictException | InvalidUtf8Exception e) {
      recover(e);
    }
  }

  private void atRoot(@Nullable JsonToken token) throws IOException {
    if (token == null && (sawRoot || lenient)) {
      ended = true;
    } else if (token == null || sawRoot) {
      recover(null);
    } else {
      sawRoot = true;
      value(null, token);
    }
  }

  private void inObject(Container container, @Nullable JsonToken token) throws IOException {
    if (token == JsonToken.END_OBJECT) {
      frames.pop();
      resume(cursor.tokens().end(), true);
      endObject(container);
      return;
    }
    if (token == JsonToken.FIELD_NAME) {
      enter(container, values().strictText());
      token = cursor.tokens().next();
    }
    if (token == null) {
      throw new IllegalStateException("a text ends within an object");
    }
    value(container, token);
  }

  /** Goes on to a member, of which nothing is said where it is a part of a secret. */
  private void enter(Container container, String name) {
    boolean hidden = values().isHidden();
    SourceRef key = values().ref(container.path().member(hidden ? Gate.MASK : name));
    if (hidden) {
      search.visitor().secret("", key.region());
    }
    container.enter(name, key, hidden);
    container.setOuter(values().enterMember(name, key));
  }

  /** Has new values know the members that the tokens are in. */
  private void enterAgain() {
    for (Iterator<Container> each = frames.inwards(); each.hasNext(); ) {
      Container container = each.next();
      boolean inside = each.hasNext() || !resumption.after();
      if (inside && container.name() != null) {
        container.setOuter(values().enterMember(container.name(), container.key()));
      }
    }
  }

  private void inArray(Container container, @Nullable JsonToken token) throws IOException {
    if (token == JsonToken.END_ARRAY) {
      frames.pop();
      resume(cursor.tokens().end(), true);
      endArray(container);
      return;
    }
    if (token == null) {
      throw new IllegalStateException("a text ends within an array");
    }
    container.next();
    if (container.isList() || (container.isNamed() && token != JsonToken.START_OBJECT)) {
      entry(container);
    } else {
      value(container, token);
    }
  }

  /** Reads the value at whose first token the tokens are, or opens it. */
  private void value(@Nullable Container container, JsonToken token) throws IOException {
    long offset = cursor.tokens().offset();
    FileText file = cursor.file();
    if (file != null && offset - file.markOffset() > FAR) {
      mark(file);
    }
    resume(offset, false);
    Path path = container == null ? rootPath : container.current();
    Relation relation =
        container != null && container.isActive() ? Relation.WITHIN : search.relation(path);
    boolean searched = relation != Relation.ASIDE && isSearched(container);
    boolean ext = container != null && container.isIn("cardExt") && relation == Relation.WITHIN;
    if (token.isStructStart() && searched && !ext) {
      open(container, path, token, relation);
      return;
    }
    whole(container, path, relation, ext);
  }

  /** Of a settled kind only the list of the root is meant. */
  private boolean isSearched(@Nullable Container container) {
    boolean anywhere = search.reading().kind() == null || !search.reading().at().isAny();
    return anywhere
        || container == null
        || container.isArray()
        || (frames.size() == 1 && container.isIn("cardList"));
  }

  private void open(@Nullable Container container, Path path, JsonToken token, Relation relation)
      throws IOException {
    boolean array = token == JsonToken.START_ARRAY;
    boolean active = relation == Relation.AT || relation == Relation.WITHIN;
    boolean likely = container == null || container.isListLike();
    Container opened =
        new Container(
            path,
            array,
            frames.size(),
            active,
            likely,
            cursor.tokens().offset(),
            values().ref(path));
    boolean named =
        active && (relation == Relation.AT || (container != null && container.isIn("cardList")));
    if (named && array) {
      opened.setNamed();
    } else if (named && container != null && container.isIn("cardList")) {
      opened.setKeyed();
    }
    if (array && depth == 0 && container == null) {
      opened.setRoot();
    }
    frames.push(opened);
  }

  /** Reads a value that holds no list, but perhaps a text that does. */
  private void whole(@Nullable Container container, Path path, Relation relation, boolean ext)
      throws IOException {
    boolean array = cursor.tokens().current() == JsonToken.START_ARRAY;
    SourceRef ref = values().ref(path);
    JsonValue value = values().read(path, ext ? 2 : 0);
    KeyNotes notes = values().takeNotes();
    if (ext && container != null) {
      container.setExt(
          cursor.ext(JsonValue.object(List.of(new Member("cardExt", ref, value)), ref), notes));
      container.notes().add(notes);
    } else if (container != null && !container.isArray() && !value.isContainer()) {
      container.notes().add(notes);
    } else {
      outside(notes);
    }
    if (container == null && root != null) {
      root.isScalar(value);
    }
    if (container != null
        && container.isArray()
        && container.index() == 0
        && forms.isRootList(container)) {
      forms.begin(container, value);
      tell(container, new ParsedEntry(value, new CardExt.Absent(), notes));
    }
    if (value.isString() && !ext && relation != Relation.ASIDE) {
      int before = search.lists();
      string(search, cursor.text(), value, depth + 1);
      if (search.lists() > before) {
        resume(cursor.text().tokenEnd(cursor.tokens().offset()), true);
      }
    }
    close(container, value.isContainer() ? shell(array, ref) : value);
  }

  private static JsonValue shell(boolean array, SourceRef ref) {
    return array ? JsonValue.array(ref) : JsonValue.object(List.of(), ref);
  }

  /** A value was read to its end. */
  private void close(@Nullable Container container, JsonValue value) {
    if (container != null && !container.isArray()) {
      // What breaks at the root is no member of the document.
      if (!value.isUnknown() || container.level() > 0 || in == null) {
        container.put(value);
      }
      if (root != null && container.level() == 0) {
        root.member(container);
      }
      String name = container.name();
      if (name != null) {
        values().leaveMember(name, container.outer());
      }
    }
  }

  private void endObject(Container container) throws IOException {
    Container parent = frames.innermost();
    if (parent != null && forms.isFirstOfList(parent, container)) {
      forms.begin(parent, container);
      tell(parent, new ParsedEntry(container.object(), container.ext(), container.notes()));
    } else if (!forms.take(container, isCut())) {
      outside(container.notes());
    }
    endRoot(parent, container);
    forms.endResult(container);
    close(parent, JsonValue.object(List.of(), container.bracket()));
  }

  private void endRoot(@Nullable Container parent, Container container) {
    if (parent == null && root != null) {
      root.end(container.value(), !lenient);
    }
  }

  /** Tells what was noted outside the entries; of names as long as it is plain what they are. */
  private void outside(KeyNotes notes) {
    if (!lenient) {
      search.addDuplicates(notes.duplicates());
    }
    search.addTickets(notes.tickets());
  }

  private void endArray(Container container) {
    Container parent = frames.innermost();
    if (container.index() < 0 && container.isActive() && container.isListLike()) {
      forms.empty(container);
    }
    endRoot(parent, container);
    close(parent, container.value());
  }

  /** Reads one more entry of a list. */
  private void entry(Container container) throws IOException {
    FileText file = cursor.file();
    resume(cursor.tokens().offset(), false);
    if (file != null) {
      mark(file);
    }
    ParsedEntry entry = cursor.entry(container.current());
    if (!container.isList()) {
      forms.begin(container, entry.value());
    }
    tell(container, entry);
    resume(cursor.tokens().end(), true);
    if (in != null && !values().isHidden()) {
      takeEntries(container);
    }
  }

  /** Tells of an entry of a list; of what is no strict JSON where it is all there. */
  private void tell(Container container, ParsedEntry entry) throws IOException {
    if (container.list() == null) {
      outside(entry.notes());
    } else if (!lenient) {
      forms.tell(container, entry);
    } else if (!isCut() && Forms.isWhole(entry.value())) {
      forms.tell(container, forms.withoutBreak(entry));
    }
  }

  /** Whether the text ends within an object that was read just now. */
  private boolean isCut() throws IOException {
    if (!(cursor.tokens() instanceof ScriptTokens tokens)) {
      return false;
    }
    // Braces around the members of a single entry may be missing; a value that is torn is no value.
    int open = tokens.cutDepth() - frames.size();
    return open > 1 || (open == 1 && tokens.isTorn());
  }

  /** Lets the lane take the next entries, where the visitor wants to look at them. */
  private void takeEntries(Container container) throws IOException {
    CardList list = container.list();
    boolean scans = search.visitor().scans() && list != null && container.isTimeToTry();
    if (in == null || (!scans && !lenient)) {
      return;
    }
    FileText file = (FileText) cursor.text();
    long next = nextEntry(file);
    if (next < 0) {
      return;
    }
    EntryStart place = new EntryStart(container.index() + 1, file.region(next, next).start());
    file.giveBack(next, in);
    lenient = false;
    if (scans && list != null) {
      ParallelEntryReader.Left left =
          new ParallelEntryReader(list, frames.lead(), search.visitor(), threads).run(in, place);
      forms.told(container, left.anySuccess());
      container.skip(left.place().index() - place.index(), WORTH_A_TURN);
      place = left.place();
    }
    cursor =
        EntryParser.atEntry(
            in, Integer.MAX_VALUE, frames.lead(), place.position(), search.visitor());
    FileText rest = (FileText) cursor.text();
    resumption = new Resumption(rest.markOffset(), false, container.index() + 1);
    enterAgain();
  }

  /** Where the next entry begins, after that which was just read; -1 where none plainly does. */
  private long nextEntry(FileText file) throws IOException {
    try {
      long comma = afterBlanks(file, cursor.tokens().end());
      long next = file.charAt(comma) == ',' ? afterBlanks(file, comma + 1) : comma;
      return next > comma && file.charAt(next) == '{' ? next : -1;
    } catch (InvalidUtf8Exception e) {
      // The tokens will come to it.
      return -1;
    }
  }

  private static long afterBlanks(FileText file, long offset) throws IOException {
    long at = offset;
    while (" \t\r\n".indexOf(file.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  // Breaks.

  /** Notes where to go on should the next token break: where a value begins, or after one. */
  private void resume(long at, boolean after) {
    Container container = frames.innermost();
    resumption = new Resumption(at, after, container == null || after ? -1 : container.index());
  }

  /** Lets the file forget what came before the current token, once its places are known. */
  private void mark(FileText file) throws IOException {
    searchUnread();
    frames.settle();
    cursor.tokens().markIn(file);
  }

  /** Searches what lenient tokens passed over, while the file still has it. */
  private void searchUnread() throws IOException {
    if (cursor.tokens() instanceof ScriptTokens tokens) {
      new LiteralSearch(search, cursor.text(), levels).search(tokens.takeUnread());
    }
  }

  /** Goes on with lenient tokens from the value that broke. */
  private void recover(@Nullable IOException cause) throws IOException {
    if (lenient) {
      // Nothing is strict about them, but for the limits of a value.
      ended = true;
      return;
    }
    SyntaxError error = resumption.error(cursor, frames, rootPath, cause);
    report(error);
    if (values().isInSecret(error) || resumption.mayHoldSecret(cursor)) {
      // What comes next may be a part of it, under whatever name.
      ended = true;
      return;
    }
    FileText file = cursor.file();
    if (file != null) {
      file.beForgiving();
    }
    backToValue();
    Text text = cursor.text();
    Tokens tokens = new ScriptTokens(text, resumption.at(), frames.brackets(), resumption.after());
    cursor = new EntryParser(text, tokens, search.visitor());
    enterAgain();
    lenient = true;
  }

  /** Takes back what is known of the value that is read again. */
  private void backToValue() {
    if (resumption.after()) {
      return;
    }
    if (resumption.beginsWith(frames.innermost())) {
      frames.pop();
    }
    Container container = frames.innermost();
    if (container == null) {
      sawRoot = false;
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

  /** Tells that the text breaks off in the value that is being read, or after it. */
  void breakOff(SyntaxError.Reason reason, Region place, String found) throws IOException {
    report(brokenAt(reason, place, found));
  }

  /** Whether what comes after such a break may be a part of a secret, under whatever name. */
  boolean mayGoOnSecret(SyntaxError.Reason reason, Region place) throws IOException {
    return values().isInSecret(brokenAt(reason, place, "")) || resumption.mayHoldSecret(cursor);
  }

  private SyntaxError brokenAt(SyntaxError.Reason reason, Region place, String found) {
    SourceRef ref = SourceRef.of(place, frames.path(rootPath, resumption.after()));
    return new SyntaxError(reason, ref, found, place.start());
  }

  private ValueReader values() {
    return cursor.values();
  }
}
