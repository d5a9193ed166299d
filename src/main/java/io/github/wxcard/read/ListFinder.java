package io.github.wxcard.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Spot;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.ValuePath.Relation;
import io.github.wxcard.secret.Gate;
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
  private final @Nullable Pushback in;
  private final Threads threads;
  private final Frames frames = new Frames();
  private final @Nullable DocumentRoot root;
  private final Forms forms;
  private Cursor cursor;
  private int levels;
  private boolean lenient;
  private boolean sawRoot;
  private boolean ended;

  private Resumption resumption = Resumption.START;

  /** Where a text in another one breaks, which matters once a list is found in it. */
  private @Nullable SyntaxError inner;

  private ListFinder(
      Search search,
      Cursor cursor,
      Path rootPath,
      int depth,
      @Nullable Pushback in,
      Threads threads) {
    this.search = search;
    this.cursor = cursor;
    this.rootPath = rootPath;
    this.depth = depth;
    this.in = in;
    this.threads = threads;
    boolean document = depth == 0 && !(cursor.tokens() instanceof LenientTokens);
    this.root = document ? new DocumentRoot(search) : null;
    this.forms = new Forms(search, frames, depth, root);
  }

  /** Searches a file of strict JSON. */
  static ListFinder ofFile(Search search, Pushback in, Threads threads) throws IOException {
    Cursor cursor = Cursor.atStart(new FileText(in), search.visitor());
    return new ListFinder(search, cursor, Path.ROOT, 0, in, threads);
  }

  /** Searches one line of a file, from where it begins. */
  static ListFinder ofLine(Search search, FileText line, Path path) throws IOException {
    Cursor cursor = Cursor.atStart(line, search.visitor());
    return new ListFinder(search, cursor, path, 0, null, Threads.ONE);
  }

  /**
   * Searches some tokens of a text.
   *
   * @param depth how many texts are around it
   * @param levels how many values are around them that are no literals
   */
  static ListFinder of(Search search, Text text, Tokens tokens, Path path, int depth, int levels) {
    Cursor cursor = new Cursor(text, tokens, search.visitor());
    ListFinder finder = new ListFinder(search, cursor, path, depth, null, Threads.ONE);
    finder.lenient = tokens instanceof LenientTokens;
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
        search.broken(Grammar.tooLong(file, frames.path(rootPath, resumption.after())));
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
    Frame first = frames.outermost();
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
      Frame frame = frames.innermost();
      JsonToken token = cursor.tokens().next();
      if (frame == null) {
        atRoot(token);
      } else if (frame.isArray()) {
        inArray(frame, token);
      } else {
        inObject(frame, token);
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

  private void inObject(Frame frame, @Nullable JsonToken token) throws IOException {
    if (token == JsonToken.END_OBJECT) {
      frames.pop();
      resume(cursor.tokens().end(), true);
      endObject(frame);
      return;
    }
    if (token == JsonToken.FIELD_NAME) {
      enter(frame, values().strictText());
      token = cursor.tokens().next();
    }
    if (token == null) {
      throw new IllegalStateException("a text ends within an object");
    }
    value(frame, token);
  }

  /** Goes on to a member, of which nothing is said where it is a part of a secret. */
  private void enter(Frame frame, String name) {
    boolean hidden = values().isHidden();
    Spot key = values().spot(frame.path().member(hidden ? Gate.MASK : name));
    if (hidden) {
      search.visitor().secret("", key.region());
    }
    frame.enter(name, key, hidden);
    frame.setOuter(values().enterMember(name, key));
  }

  /** Has new values know the members that the tokens are in. */
  private void enterAgain() {
    for (Iterator<Frame> each = frames.inwards(); each.hasNext(); ) {
      Frame frame = each.next();
      boolean inside = each.hasNext() || !resumption.after();
      if (inside && frame.name() != null) {
        frame.setOuter(values().enterMember(frame.name(), frame.key()));
      }
    }
  }

  private void inArray(Frame frame, @Nullable JsonToken token) throws IOException {
    if (token == JsonToken.END_ARRAY) {
      frames.pop();
      resume(cursor.tokens().end(), true);
      endArray(frame);
      return;
    }
    if (token == null) {
      throw new IllegalStateException("a text ends within an array");
    }
    frame.next();
    if (frame.isList() || (frame.isNamed() && token != JsonToken.START_OBJECT)) {
      entry(frame);
    } else {
      value(frame, token);
    }
  }

  /** Reads the value at whose first token the tokens are, or opens it. */
  private void value(@Nullable Frame frame, JsonToken token) throws IOException {
    long offset = cursor.tokens().offset();
    FileText file = cursor.file();
    if (file != null && offset - file.markOffset() > FAR) {
      mark(file);
    }
    resume(offset, false);
    Path path = frame == null ? rootPath : frame.current();
    Relation relation = frame != null && frame.isActive() ? Relation.WITHIN : search.relation(path);
    boolean searched = relation != Relation.ASIDE && isSearched(frame);
    boolean ext = frame != null && frame.isIn("cardExt") && relation == Relation.WITHIN;
    if (token.isStructStart() && searched && !ext) {
      open(frame, path, token, relation);
      return;
    }
    whole(frame, path, relation, ext);
  }

  /** Of a settled kind only the list of the root is meant. */
  private boolean isSearched(@Nullable Frame frame) {
    boolean anywhere = search.reading().kind() == null || !search.reading().at().isAny();
    return anywhere
        || frame == null
        || frame.isArray()
        || (frames.size() == 1 && frame.isIn("cardList"));
  }

  private void open(@Nullable Frame frame, Path path, JsonToken token, Relation relation)
      throws IOException {
    boolean array = token == JsonToken.START_ARRAY;
    boolean active = relation == Relation.AT || relation == Relation.WITHIN;
    boolean likely = frame == null || frame.isListLike();
    Frame opened =
        new Frame(
            path,
            array,
            frames.size(),
            active,
            likely,
            cursor.tokens().offset(),
            values().spot(path));
    boolean named =
        active && (relation == Relation.AT || (frame != null && frame.isIn("cardList")));
    if (named && array) {
      opened.setNamed();
    } else if (named && frame != null && frame.isIn("cardList")) {
      opened.setKeyed();
    }
    if (array && depth == 0 && frame == null) {
      opened.setRoot();
    }
    frames.push(opened);
  }

  /** Reads a value that holds no list, but perhaps a text that does. */
  private void whole(@Nullable Frame frame, Path path, Relation relation, boolean ext)
      throws IOException {
    boolean array = cursor.tokens().current() == JsonToken.START_ARRAY;
    Spot spot = values().spot(path);
    JsonValue value = values().read(path, ext ? 2 : 0);
    Noted noted = values().takeNoted();
    if (ext && frame != null) {
      frame.setExt(
          cursor.ext(JsonValue.object(List.of(new Member("cardExt", spot, value)), spot), noted));
      frame.noted().add(noted);
    } else if (frame != null && !frame.isArray() && !value.isContainer()) {
      frame.noted().add(noted);
    } else {
      outside(noted);
    }
    if (frame == null && root != null) {
      root.isScalar(value);
    }
    if (frame != null && frame.isArray() && frame.index() == 0 && forms.isRootList(frame)) {
      forms.begin(frame, value);
      tell(frame, new ParsedEntry(value, new CardExt.Absent(), noted));
    }
    if (value.isString() && !ext && relation != Relation.ASIDE) {
      int before = search.lists();
      string(search, cursor.text(), value, depth + 1);
      if (search.lists() > before) {
        resume(cursor.text().tokenEnd(cursor.tokens().offset()), true);
      }
    }
    close(frame, value.isContainer() ? shell(array, spot) : value);
  }

  private static JsonValue shell(boolean array, Spot spot) {
    return array ? JsonValue.array(spot) : JsonValue.object(List.of(), spot);
  }

  /** A value was read to its end. */
  private void close(@Nullable Frame frame, JsonValue value) {
    if (frame != null && !frame.isArray()) {
      // What breaks at the root is no member of the document.
      if (!value.isUnknown() || frame.level() > 0 || in == null) {
        frame.put(value);
      }
      if (root != null && frame.level() == 0) {
        root.member(frame);
      }
      String name = frame.name();
      if (name != null) {
        values().leaveMember(name, frame.outer());
      }
    }
  }

  private void endObject(Frame frame) throws IOException {
    Frame parent = frames.innermost();
    if (parent != null && forms.isFirstOfList(parent, frame)) {
      forms.begin(parent, frame);
      tell(parent, new ParsedEntry(frame.object(), frame.ext(), frame.noted()));
    } else if (!forms.take(frame, isCut())) {
      outside(frame.noted());
    }
    endRoot(parent, frame);
    forms.endResult(frame);
    close(parent, JsonValue.object(List.of(), frame.bracket()));
  }

  private void endRoot(@Nullable Frame parent, Frame frame) {
    if (parent == null && root != null) {
      root.end(frame.value(), !lenient);
    }
  }

  /** Tells what was noted outside the entries; of names as long as it is plain what they are. */
  private void outside(Noted noted) {
    if (!lenient) {
      search.addDuplicates(noted.duplicates());
    }
    search.addTickets(noted.tickets());
  }

  private void endArray(Frame frame) {
    Frame parent = frames.innermost();
    if (frame.index() < 0 && frame.isActive() && frame.isListLike()) {
      forms.empty(frame);
    }
    endRoot(parent, frame);
    close(parent, frame.value());
  }

  /** Reads one more entry of a list. */
  private void entry(Frame frame) throws IOException {
    FileText file = cursor.file();
    resume(cursor.tokens().offset(), false);
    if (file != null) {
      mark(file);
    }
    ParsedEntry entry = cursor.entry(frame.current());
    if (!frame.isList()) {
      forms.begin(frame, entry.value());
    }
    tell(frame, entry);
    resume(cursor.tokens().end(), true);
    if (in != null && !values().isHidden()) {
      takeEntries(frame);
    }
  }

  /** Tells of an entry of a list; of what is no strict JSON where it is all there. */
  private void tell(Frame frame, ParsedEntry entry) throws IOException {
    if (frame.list() == null) {
      outside(entry.noted());
    } else if (!lenient) {
      forms.tell(frame, entry);
    } else if (!isCut() && Forms.isWhole(entry.value())) {
      forms.tell(frame, forms.withoutBreak(entry));
    }
  }

  /** Whether the text ends within an object that was read just now. */
  private boolean isCut() throws IOException {
    if (!(cursor.tokens() instanceof LenientTokens tokens)) {
      return false;
    }
    // Braces around the members of a single entry may be missing; a value that is torn is no value.
    int open = tokens.cutDepth() - frames.size();
    return open > 1 || (open == 1 && tokens.isTorn());
  }

  /** Lets the lane take the next entries, where the visitor wants to look at them. */
  private void takeEntries(Frame frame) throws IOException {
    CardList list = frame.list();
    boolean scans = search.visitor().scans() && list != null && frame.isTimeToTry();
    if (in == null || (!scans && !lenient)) {
      return;
    }
    FileText file = (FileText) cursor.text();
    long next = nextEntry(file);
    if (next < 0) {
      return;
    }
    Place place = new Place(frame.index() + 1, file.region(next, next).start());
    file.giveBack(next, in);
    lenient = false;
    if (scans && list != null) {
      EntryLane.Left left =
          new EntryLane(list, frames.lead(), search.visitor(), threads).run(in, place);
      forms.told(frame, left.anySuccess());
      frame.skip(left.place().index() - place.index(), WORTH_A_TURN);
      place = left.place();
    }
    cursor =
        Cursor.atEntry(in, Integer.MAX_VALUE, frames.lead(), place.position(), search.visitor());
    FileText rest = (FileText) cursor.text();
    resumption = new Resumption(rest.markOffset(), false, frame.index() + 1);
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
    Frame frame = frames.innermost();
    resumption = new Resumption(at, after, frame == null || after ? -1 : frame.index());
  }

  /** Lets the file forget what came before the current token, once its places are known. */
  private void mark(FileText file) throws IOException {
    searchUnread();
    frames.settle();
    cursor.tokens().markIn(file);
  }

  /** Searches what lenient tokens passed over, while the file still has it. */
  private void searchUnread() throws IOException {
    if (cursor.tokens() instanceof LenientTokens tokens) {
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
    Tokens tokens = new LenientTokens(text, resumption.at(), frames.brackets(), resumption.after());
    cursor = new Cursor(text, tokens, search.visitor());
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
    Frame frame = frames.innermost();
    if (frame == null) {
      sawRoot = false;
    } else if (!frame.isArray()) {
      frame.forget();
    } else if (resumption.item() >= 0) {
      frame.goTo(resumption.item());
    }
  }

  private void report(SyntaxError error) throws IOException {
    Position lineEnd = new Position(error.spot().region().start().line(), LINE_END);
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
    Spot spot = Spot.of(place, frames.path(rootPath, resumption.after()));
    return new SyntaxError(reason, spot, found, place.start());
  }

  private ValueReader values() {
    return cursor.values();
  }
}
