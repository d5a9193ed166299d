package io.github.wxcard.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.CardList.Form;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Spot;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.ValuePath.Relation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the card lists in one text, and reads their entries one after the other.
 *
 * <p>It goes over the tokens once and keeps only what an object that may be an entry needs. Where
 * strict tokens break off, it goes on from the value that broke with lenient ones. The content of a
 * string is a text of its own, searched in the same way.
 */
final class ListFinder {
  /** A string is looked into when no more texts than this are around it. */
  private static final int MOST_TEXTS = 8;

  /** So many characters may lie between what the file remembers and where the tokens are. */
  private static final int FAR = 1 << 16;

  /** A column behind that of any character. */
  private static final int LINE_END = Integer.MAX_VALUE;

  /** Where the lane takes fewer entries, it does not earn what a turn costs. */
  private static final int WORTH_A_TURN = 64;

  private final Search search;
  private final Path rootPath;
  private final int depth;
  private final @Nullable Pushback in;
  private final Threads threads;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Cursor cursor;
  private int levels;
  private boolean lenient;
  private boolean sawRoot;
  private long resumeAt;
  private boolean resumeAfter;

  /** The position of the item that begins there; less than 0 where none does. */
  private int resumeItem = -1;

  private boolean ended;

  // Of the root of a file.
  private @Nullable JsonValue root;
  private boolean foreign;
  private boolean misnamed;
  private boolean sawList;

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
      Tokens tokens =
          new StrictTokens(Limits.FACTORY.createParser(new java.io.StringReader(content)));
      of(search, inside, tokens, string.path(), depth, 0).run();
    }
  }

  /** Searches to the end; whether the text could be read to it. */
  boolean run() throws IOException {
    try {
      begin();
      while (!ended) {
        step();
      }
      searchUnread();
    } catch (EntryTooLongException e) {
      FileText file = cursor.file();
      if (file == null) {
        throw new IllegalStateException("the text of a string is held as a whole", e);
      }
      search.broken(Grammar.tooLong(file, currentPath()));
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
    Frame first = frames.peekLast();
    return root != null || first == null
        ? root
        : first.isArray() ? JsonValue.array(first.bracket()) : first.object();
  }

  /** Whether the document is nothing but what is handed to the call. */
  boolean isBare() {
    JsonValue value = root();
    return value != null
        && (!foreign || search.reading().kind() != null)
        && (value.type() == JsonValue.Type.OBJECT
            || (value.type() == JsonValue.Type.ARRAY && sawList));
  }

  /** Whether the list of the root stands under a name that is nearly the right one. */
  boolean isMisnamed() {
    return misnamed;
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
      Frame frame = frames.peek();
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
      String name = values().strictText();
      frame.enter(name, values().spot(frame.path().member(name)));
      values().enterMember(name);
      token = cursor.tokens().next();
    }
    if (token == null) {
      throw new IllegalStateException("a text ends within an object");
    }
    value(frame, token);
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
    boolean likely = frame == null || (frame.isArray() && (frame.isNamed() || isRootArray(frame)));
    Frame opened =
        new Frame(path, array, active, likely, cursor.tokens().offset(), values().spot(path));
    boolean named =
        active && (relation == Relation.AT || (frame != null && frame.isIn("cardList")));
    if (named && array) {
      opened.setNamed();
    } else if (named && frame != null && frame.isIn("cardList")) {
      opened.setKeyed();
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
    } else {
      repeated(noted);
    }
    if (frame == null) {
      root = value.settled();
    }
    if (frame != null && frame.isArray() && frame.index() == 0 && isRootList(frame)) {
      becomeList(frame, null);
      judge(frame, new Cursor.Entry(value, new CardExt.Absent(), noted));
    }
    if (value.isString() && !ext && relation != Relation.ASIDE) {
      int before = search.lists();
      string(search, cursor.text(), value, depth + 1);
      boolean found = search.lists() > before;
      resume(found ? cursor.text().tokenEnd(cursor.tokens().offset()) : resumeAt, found);
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
      if (!value.isUnknown() || frame.path() != rootPath || in == null) {
        frame.put(value);
      }
      noteRoot(frame);
      String name = frame.name();
      if (name != null) {
        values().leaveMember(name);
      }
    }
  }

  /** Notes what the members of the root say of the document as a whole. */
  private void noteRoot(Frame frame) {
    if (depth > 0 || frame.path() != rootPath || frame.name() == null) {
      return;
    }
    String name = frame.name();
    boolean own =
        frame.isIn("cardList")
            || name.equalsIgnoreCase("errMsg")
            || List.of("success", "fail", "complete").contains(name);
    boolean nearly = !frame.isIn("cardList") && isNearly(name, "cardList");
    foreign |= !own && !nearly;
  }

  private static boolean isNearly(String name, String meant) {
    return name.replace("_", "").equalsIgnoreCase(meant);
  }

  private void endObject(Frame frame) throws IOException {
    Frame parent = frames.peek();
    if (frame.isActive()) {
      if (parent != null && parent.isArray() && isFirstOfList(parent, frame)) {
        becomeList(parent, frame);
        judge(parent, new Cursor.Entry(frame.object(), frame.ext(), frame.noted()));
      } else if (parent != null && parent.isKeyed() && frame.has("cardExt")) {
        keyedEntry(parent, frame);
      } else if (!single(frame)) {
        repeated(frame.noted());
      }
    } else {
      repeated(frame.noted());
    }
    if (parent == null) {
      endRoot(frame.object());
    }
    endResult(frame);
    close(parent, JsonValue.object(List.of(), frame.bracket()));
  }

  /** Tells of names that stand twice outside the entries, as long as it is plain what they are. */
  private void repeated(Noted noted) {
    if (!lenient) {
      search.add(noted.duplicates());
    }
  }

  /** The message beside a list of results. */
  private void endResult(Frame frame) {
    Member message = errMsg(frame);
    boolean bareResult =
        frame.path() == rootPath && depth == 0 && search.kind() == DocumentKind.ADD_CARD_RESULT;
    if (message != null && (frame.hasResults() || bareResult)) {
      search.result(message.value().settled(), frame.anySuccess());
    }
  }

  private static @Nullable Member errMsg(@Nullable Frame frame) {
    Member found = null;
    if (frame != null && !frame.isArray()) {
      for (Member member : frame.members()) {
        found = member.name().equals("errMsg") ? member : found;
      }
    }
    return found;
  }

  private void endArray(Frame frame) throws IOException {
    Frame parent = frames.peek();
    if (frame.index() < 0 && frame.isActive() && (frame.isNamed() || isRootArray(frame))) {
      emptyList(frame, parent);
    }
    if (parent == null) {
      endRoot(JsonValue.array(frame.bracket()));
    }
    close(parent, JsonValue.array(frame.bracket()));
  }

  private void endRoot(JsonValue value) {
    if (depth > 0) {
      return;
    }
    root = value.settled();
    if (search.kind() == null && search.lists() == 0) {
      settleKind(value);
    }
  }

  /** Of what has no entry the members tell the kind. */
  private void settleKind(JsonValue value) {
    boolean message = value.member("errMsg") != null && !foreign;
    if (message || (sawList && !lenient && !search.hasUnknownEntry())) {
      DocumentKind kind = message ? DocumentKind.ADD_CARD_RESULT : DocumentKind.ADD_CARD;
      search.found(new CardList(kind, rootPath, Form.LIST, true));
    }
  }

  private void emptyList(Frame frame, @Nullable Frame parent) {
    search.emptyList(frame.bracket());
    sawList |= depth == 0 && frames.size() <= 1;
    boolean settled = search.reading().kind() != null || isRootArray(frame) || parent == null;
    if (settled || frames.size() > 1 || depth > 0) {
      DocumentKind kind = kind(parent, null);
      search.found(list(frame, kind == null ? DocumentKind.ADD_CARD : kind));
    }
  }

  // Lists.

  private boolean isRootArray(Frame frame) {
    return depth == 0 && frame.path() == rootPath;
  }

  /** Whether an array at the root is a list whatever its first item is. */
  private boolean isRootList(Frame frame) {
    return isRootArray(frame)
        && frame.isActive()
        && !frame.isList()
        && search.reading().at().isAny();
  }

  /** Whether an object that was read is the first entry of the list around it. */
  private boolean isFirstOfList(Frame array, Frame object) {
    if (array.isList() || array.index() != 0 || !array.isActive()) {
      return false;
    }
    boolean telling =
        object.member("cardExt") != null
            || object.member("code") != null
            || hasMember(object, "isSuccess");
    if (array.isNamed()) {
      return !isFlat(object);
    }
    if (object.member("cardId") != null && telling) {
      return true;
    }
    boolean mistyped =
        telling
            || object.member("cardId") != null
            || object.members().isEmpty()
            || search.reading().kind() != null;
    return isRootList(array) && mistyped && !isFlat(object) && frames.size() == 1;
  }

  private static boolean hasMember(Frame object, String name) {
    return object.members().stream().anyMatch(member -> member.name().equals(name));
  }

  private static boolean isFlat(Frame object) {
    return object.member("cardExt") == null
        && object.has("cardId")
        && object.has("signature")
        && object.has("timestamp");
  }

  private CardList list(Frame frame, DocumentKind kind) {
    boolean atRoot = depth == 0 && frames.size() <= 2 && !lenientRoot();
    boolean bare =
        atRoot
            && !foreign
            && (isRootArray(frame) || frame.path().parent() == rootPath)
            && !"card_list".equals(frame.path().name());
    return new CardList(kind, frame.path(), Form.LIST, search.isHandedOver(bare), depth);
  }

  private boolean lenientRoot() {
    return in == null && lenient;
  }

  /** The first entry tells what a list is. */
  private void becomeList(Frame frame, @Nullable Frame first) {
    Frame parent = around(frame);
    sawList |= depth == 0 && (isRootArray(frame) || frame.path().parent() == rootPath);
    DocumentKind kind = kind(parent, first);
    if (kind == null) {
      frame.setList(null);
      if (first != null) {
        search.unknownEntry(first.object());
      }
      return;
    }
    if (first != null && KindRecognizer.isMerchantCoupon(first.object(), first.ext())) {
      search.merchantCoupons();
      search.found(list(frame, kind));
      frame.setList(null);
      return;
    }
    misnamed |=
        parent != null
            && parent.path() == rootPath
            && depth == 0
            && !parent.isIn("cardList")
            && parent.name() != null
            && isNearly(parent.name(), "cardList")
            && !foreign;
    CardList list = list(frame, kind);
    search.found(list);
    frame.setList(list);
  }

  private @Nullable Frame around(Frame frame) {
    Iterator<Frame> each = frames.iterator();
    while (each.hasNext()) {
      if (each.next() == frame) {
        return each.hasNext() ? each.next() : null;
      }
    }
    return null;
  }

  private @Nullable DocumentKind kind(@Nullable Frame parent, @Nullable Frame first) {
    DocumentKind configured = search.reading().kind();
    if (configured != null) {
      return configured;
    }
    boolean message = errMsg(parent) != null;
    if (parent == null && depth == 0 && search.reading().at().isAny()) {
      return DocumentKind.ADD_CARD;
    }
    if (first == null) {
      return message ? DocumentKind.ADD_CARD_RESULT : null;
    }
    return KindRecognizer.ofList(first.object(), message);
  }

  /** Reads one more entry of a list. */
  private void entry(Frame frame) throws IOException {
    FileText file = cursor.file();
    resume(cursor.tokens().offset(), false);
    if (file != null) {
      mark(file);
    }
    Cursor.Entry entry = cursor.entry(frame.current());
    if (!frame.isList()) {
      becomeScalars(frame, entry);
    }
    judge(frame, entry);
    resume(cursor.tokens().end(), true);
    if (in != null && !values().isHidden()) {
      takeEntries(frame);
    }
  }

  /** A named list begins with what is no object. */
  private void becomeScalars(Frame frame, Cursor.Entry first) {
    DocumentKind kind = kind(around(frame), null);
    sawList |= depth == 0 && frame.path().parent() == rootPath;
    if (kind == null) {
      search.unknownEntry(first.value());
      frame.setList(null);
    } else {
      CardList list = list(frame, kind);
      search.found(list);
      frame.setList(list);
    }
  }

  private void judge(Frame frame, Cursor.Entry read) {
    Cursor.Entry entry = read;
    CardList list = frame.list();
    if (list == null) {
      repeated(entry.noted());
      return;
    }
    if (lenient && !isWhole(entry.value())) {
      return;
    }
    if (lenient && entry.ext() instanceof CardExt.Broken broken && isBreak(broken.error())) {
      entry = new Cursor.Entry(entry.value(), new CardExt.Absent(), entry.noted());
    }
    boolean object = entry.value().type() == JsonValue.Type.OBJECT;
    boolean success = (object || list.handedOver()) && search.card(list, frame.index(), entry);
    Frame parent = around(frame);
    if (parent != null && list.kind() == DocumentKind.ADD_CARD_RESULT) {
      parent.addResult(success);
    }
  }

  /** Whether it is what the file breaks at as well. */
  private boolean isBreak(SyntaxError error) {
    return search.isBreak(error.spot().region().start());
  }

  /** Whether an entry of what is no strict JSON is all there. */
  private boolean isWhole(JsonValue entry) {
    return !isCut()
        && MemberNames.in(entry, "cardId") != null
        && (MemberNames.in(entry, "cardExt") != null
            || entry.member("code") != null
            || entry.member("isSuccess") != null);
  }

  /** Whether the text ends within an object that was read just now. */
  private boolean isCut() {
    return cursor.tokens() instanceof LenientTokens tokens && tokens.cutDepth() > frames.size() + 1;
  }

  /** Lets the lane take the next entries, where the visitor wants to look at them. */
  private void takeEntries(Frame frame) throws IOException {
    CardList list = frame.list();
    boolean looks = search.visitor().looks() && list != null && frame.isTimeToTry();
    if (in == null || (!looks && !lenient)) {
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
    if (looks && list != null) {
      EntryLane.Left left = new EntryLane(list, lead(), search.visitor(), threads).run(in, place);
      Frame parent = around(frame);
      if (parent != null && list.kind() == DocumentKind.ADD_CARD_RESULT) {
        parent.addResult(left.anySuccess());
      }
      frame.skip(left.place().index() - place.index(), WORTH_A_TURN);
      place = left.place();
    }
    cursor = Cursor.atEntry(in, Integer.MAX_VALUE, lead(), place.position(), search.visitor());
    FileText rest = (FileText) cursor.text();
    resume(rest.markOffset(), false);
    resumeItem = frame.index() + 1;
  }

  /** What opens the containers that the tokens are in. */
  private String lead() {
    StringBuilder lead = new StringBuilder();
    for (Iterator<Frame> each = frames.descendingIterator(); each.hasNext(); ) {
      lead.append(each.next().isArray() ? "[" : "{\"\":");
    }
    return lead.toString();
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

  // Entries that stand alone.

  private void keyedEntry(Frame parent, Frame frame) {
    String id = frame.path().name();
    CardList list = keyedList(parent, frame);
    JsonValue object = frame.object();
    if (id != null && frame.member("cardId") == null) {
      Member cardId =
          new Member(
              "cardId", parent.key(), JsonValue.scalar(JsonValue.Type.STRING, id, parent.key()));
      List<Member> members = new java.util.ArrayList<>(object.members());
      members.add(0, cardId);
      object = JsonValue.object(members, frame.bracket());
    }
    search.found(list);
    if (depth == 0 && parent.path().parent() == rootPath) {
      sawList = true;
      // No call takes cards by their ids.
      foreign = true;
    }
    search.card(list, parent.next(), new Cursor.Entry(object, frame.ext(), frame.noted()));
  }

  private CardList keyedList(Frame parent, Frame frame) {
    DocumentKind configured = search.reading().kind();
    return new CardList(
        configured == null ? DocumentKind.ADD_CARD : configured,
        frame.path(),
        Form.KEYED,
        false,
        depth);
  }

  /** Whether an object is an entry, or the object of a cardExt, by itself. */
  private boolean single(Frame frame) {
    if (isCut()) {
      return false;
    }
    boolean entry =
        frame.has("cardId")
            && (frame.has("cardExt") || (frame.member("cardExt") != null && frame.has("code")));
    if (entry) {
      single(frame, Form.ENTRY, new Cursor.Entry(frame.object(), frame.ext(), frame.noted()));
      return true;
    }
    String cardId = search.reading().cardId();
    boolean alone = isFlatAlone(frame);
    if (!isFlat(frame) && !alone) {
      return false;
    }
    Form form = alone ? Form.EXT : Form.FLAT;
    single(frame, form, FlatEntry.of(frame, alone ? cardId : null));
    return true;
  }

  /** Whether a document is the object of a {@code cardExt}. */
  private boolean isFlatAlone(Frame frame) {
    boolean place =
        (depth == 0 && frame.path() == rootPath && !hasMember(frame, "appId"))
            || search.reading().at().relation(frame.path()) == Relation.AT;
    return place
        && search.reading().kind() == null
        && frame.member("cardId") == null
        && frame.member("cardExt") == null
        && frame.has("signature")
        && frame.has("timestamp");
  }

  private void single(Frame frame, Form form, Cursor.Entry entry) {
    DocumentKind configured = search.reading().kind();
    DocumentKind kind = configured == null ? DocumentKind.ADD_CARD : configured;
    boolean handedOver = form == Form.ENTRY && search.isHandedOver(false) && configured == null;
    CardList list = new CardList(kind, frame.path(), form, handedOver, depth);
    if (depth == 0 && frame.path() == rootPath) {
      foreign = true;
    }
    search.found(list);
    search.card(list, 0, entry);
  }

  // Breaks.

  /** Notes where to go on should the next token break: where a value begins, or after one. */
  private void resume(long at, boolean after) {
    resumeAt = at;
    resumeAfter = after;
    Frame frame = frames.peek();
    resumeItem = frame == null || after ? -1 : frame.index();
  }

  /** Lets the file forget what came before the current token, once its places are known. */
  private void mark(FileText file) throws IOException {
    searchUnread();
    for (Frame frame : frames) {
      frame.settle();
    }
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
    SyntaxError error = error(cause);
    if (depth == 0 || search.lists() > 0 || !frames.isEmpty()) {
      report(error);
    }
    FileText file = cursor.file();
    if (file != null) {
      file.beForgiving();
    }
    backToValue();
    Text text = cursor.text();
    cursor =
        new Cursor(
            text, new LenientTokens(text, resumeAt, brackets(), resumeAfter), search.visitor());
    for (Frame frame : frames) {
      boolean in = frame != frames.peek() || !resumeAfter;
      if (in && frame.name() != null) {
        values().enterMember(frame.name());
      }
    }
    lenient = true;
  }

  /** Takes back what is known of the value that is read again. */
  private void backToValue() {
    if (resumeAfter) {
      return;
    }
    if (!frames.isEmpty() && frames.element().start() == resumeAt) {
      frames.pop();
    }
    Frame frame = frames.peek();
    if (frame == null) {
      sawRoot = false;
    } else if (!frame.isArray()) {
      frame.forget();
    } else if (resumeItem >= 0) {
      frame.goTo(resumeItem);
    }
  }

  private String brackets() {
    StringBuilder open = new StringBuilder();
    frames.descendingIterator().forEachRemaining(each -> open.append(each.open()));
    return open.toString();
  }

  private void report(SyntaxError error) throws IOException {
    if (depth > 0 && search.lists() == 0) {
      return;
    }
    search.broken(error);
    if (values().isInSecret(error)) {
      Region from = error.spot().region();
      search
          .visitor()
          .secret("", new Region(from.start(), new Position(from.start().line(), LINE_END)));
    }
  }

  private SyntaxError error(@Nullable IOException cause) throws IOException {
    Text text = cursor.text();
    Path path = currentPath();
    boolean opened = !resumeAfter && !frames.isEmpty() && frames.element().start() == resumeAt;
    String open = opened ? brackets().substring(0, frames.size() - 1) : brackets();
    SyntaxError error =
        resumeAfter
            ? Grammar.firstErrorAfter(text, path, resumeAt, open)
            : Grammar.firstError(text, path, resumeAt, open);
    if (error != null) {
      return error;
    }
    long offset = Math.max(cursor.tokens().end(), resumeAt);
    Spot spot = Spot.of(text.region(offset, offset), path);
    return new SyntaxError(
        SyntaxError.Reason.UNEXPECTED_CHARACTER,
        spot,
        cause == null ? "" : cause.getClass().getSimpleName());
  }

  /** Which value breaks: of a list the entry, however deep in it. */
  private Path currentPath() {
    for (Iterator<Frame> each = frames.descendingIterator(); each.hasNext(); ) {
      Frame frame = each.next();
      boolean list = frame.isArray() && (frame.isList() || frame.isNamed() || isRootArray(frame));
      boolean last = !each.hasNext();
      if (list && frame.index() >= 0 && !(last && resumeAfter)) {
        return frame.current();
      }
      if (last) {
        boolean inside = frame.isArray() ? frame.index() >= 0 : frame.name() != null;
        return inside && !resumeAfter ? frame.current() : frame.path();
      }
    }
    return rootPath;
  }

  private ValueReader values() {
    return cursor.values();
  }
}
