package io.github.wxcard.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Duplicate;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.SecretKey;
import io.github.wxcard.model.Spot;
import io.github.wxcard.model.SyntaxError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one fixture as a stream with a parser, one entry at a time, strictly. */
final class DocumentParser {
  private static final String LIST = "cardList";

  /** A column behind that of any character. */
  private static final int LINE_END = Integer.MAX_VALUE;

  /** Where the lane takes fewer entries, it does not earn what a turn costs. */
  private static final int WORTH_A_TURN = 64;

  private final Pushback in;
  private final DocumentVisitor visitor;
  private final Threads threads;
  private final List<Member> rootMembers = new ArrayList<>();
  private final List<Duplicate> rootDuplicates = new ArrayList<>();
  private final List<SecretKey> rootTickets = new ArrayList<>();

  private Cursor cursor;
  private @Nullable DocumentKind kind;
  private @Nullable Spot root;
  private @Nullable JsonValue rootScalar;
  private @Nullable JsonValue firstEntry;
  private boolean rootIsArray;
  private boolean merchantCoupons;
  private boolean anySuccess;
  private boolean sawErrMsg;
  private boolean sawList;
  private Path reading = Path.ROOT;
  private String openAtMark = "";

  /** A parser of a stream; arguments as in {@link DocumentReader#read}. */
  DocumentParser(
      Pushback in, @Nullable DocumentKind configured, DocumentVisitor visitor, Threads threads)
      throws IOException {
    this.visitor = visitor;
    this.threads = threads;
    this.kind = configured;
    this.in = in;
    this.cursor = Cursor.atStart(in, visitor);
  }

  /** Reads the document to its end, and tells the visitor of it. */
  void read() throws IOException {
    SyntaxError error = null;
    boolean complete = false;
    try {
      error = parse();
      complete = error == null;
    } catch (EntryTooLongException e) {
      error = Grammar.tooLong(window(), reading);
    } finally {
      settleKind(complete);
      visitor.end(summary(complete, error));
    }
  }

  private @Nullable SyntaxError parse() throws IOException {
    try {
      if (window().charAt(0) == '\ufeff' || parser().nextToken() == null) {
        return syntaxError(null);
      }
      root();
      reading = Path.ROOT;
      return parser().nextToken() == null ? null : syntaxError(null);
    } catch (JsonProcessingException | NotStrictException | InvalidUtf8Exception e) {
      SyntaxError error = syntaxError(e);
      int line = error.spot().region().start().line();
      return values().isInSecret(error)
          ? values().tellBroken(error, new Position(line, LINE_END))
          : error;
    }
  }

  private void root() throws IOException {
    if (!parser().currentToken().isStructStart()) {
      rootScalar = values().read(Path.ROOT, 0).settled();
      return;
    }
    root = values().spot(Path.ROOT).settled();
    if (parser().currentToken() == JsonToken.START_OBJECT) {
      rootObject();
      return;
    }
    rootIsArray = true;
    if (kind == null) {
      kind = DocumentKind.ADD_CARD;
    }
    list(Path.ROOT);
  }

  private void rootObject() throws IOException {
    Map<String, Spot> names = new HashMap<>();
    while (parser().nextToken() != JsonToken.END_OBJECT) {
      String name = values().strictText();
      reading = Path.ROOT.member(name);
      Spot key = values().spot(reading).settled();
      Spot first = names.putIfAbsent(name, key);
      if (first != null) {
        rootDuplicates.add(new Duplicate(name, key, first));
      }
      SecretKey outer = values().enterMember(name, key);
      parser().nextToken();
      rootMember(name, key);
      values().leaveMember(name, outer);
      reading = Path.ROOT;
    }
  }

  /** Of what has no entry, or breaks off before it, the members before tell the kind. */
  private void settleKind(boolean complete) {
    if (kind != null || firstEntry != null) {
      return;
    }
    if (sawErrMsg) {
      kind = DocumentKind.ADD_CARD_RESULT;
    } else if (sawList && complete) {
      kind = DocumentKind.ADD_CARD;
    }
  }

  private void rootMember(String name, Spot key) throws IOException {
    Path path = Path.ROOT.member(name);
    if (name.equals(LIST) && parser().currentToken() == JsonToken.START_ARRAY) {
      sawList = true;
      rootMembers.add(new Member(name, key, JsonValue.array(values().spot(path)).settled()));
      list(path);
      return;
    }
    sawErrMsg |= name.equals("errMsg");
    if (parser().currentToken().isStructStart()) {
      Spot spot = values().spot(path).settled();
      boolean object = parser().currentToken() == JsonToken.START_OBJECT;
      skipContainer(path);
      rootMembers.add(
          new Member(
              name, key, object ? JsonValue.object(List.of(), spot) : JsonValue.array(spot)));
      return;
    }
    rootMembers.add(new Member(name, key, values().read(path, 0).settled()));
    addRootNotes(values().takeNoted());
  }

  /** Passes over a container that no rule looks into; only its syntax and names are judged. */
  private void skipContainer(Path path) throws IOException {
    if (parser().currentToken() == JsonToken.START_ARRAY) {
      for (int index = 0; parser().nextToken() != JsonToken.END_ARRAY; index++) {
        mark();
        values().read(path.item(index), 0);
        addRootNotes(values().takeNoted());
      }
      return;
    }
    values().read(path, 0);
    addRootNotes(values().takeNoted());
  }

  private void addRootNotes(Noted noted) {
    noted.duplicates().forEach(duplicate -> rootDuplicates.add(duplicate.settled()));
    noted.tickets().forEach(ticket -> rootTickets.add(ticket.settled()));
  }

  private void list(Path path) throws IOException {
    int index = 0;
    // The lane never takes the last entry, so of two it would take none.
    int nextTry = 2;
    int step = 1;
    while (parser().nextToken() != JsonToken.END_ARRAY) {
      mark();
      reading = path.item(index);
      entry(index);
      reading = path;
      index++;
      if (index >= nextTry && visitor.looks()) {
        int taken = takeEntries(path, index);
        index += taken;
        step = taken < WORTH_A_TURN ? 2 * step : 1;
        nextTry = index + step;
      }
    }
  }

  /** Lets the lane take the next entries, where the visitor wants to look at them; how many. */
  private int takeEntries(Path path, int index) throws IOException {
    long next = kind == null || merchantCoupons ? -1 : nextEntry();
    if (kind == null || next < 0) {
      return 0;
    }
    String lead = rootIsArray ? "[" : "{\"" + LIST + "\":[";
    Place start = new Place(index, window().region(next, next).start());
    window().giveBack(next, in);
    EntryLane.Left left = new EntryLane(kind, path, lead, visitor, threads).run(in, start);
    anySuccess |= left.anySuccess();
    cursor = Cursor.atEntry(in, Integer.MAX_VALUE, lead, left.place().position(), visitor);
    return left.place().index() - index;
  }

  /** Where the next entry begins, behind that which was just read; -1 where none plainly does. */
  private long nextEntry() throws IOException {
    try {
      long comma = behindBlanks(parser().currentLocation().getCharOffset());
      long next = window().charAt(comma) == ',' ? behindBlanks(comma + 1) : comma;
      return next > comma && window().charAt(next) == '{' ? next : -1;
    } catch (InvalidUtf8Exception e) {
      // The parser will come to it.
      return -1;
    }
  }

  private long behindBlanks(long offset) throws IOException {
    long at = offset;
    while (" \t\r\n".indexOf(window().charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private void entry(int index) throws IOException {
    Cursor.Entry entry = cursor.entry(reading);
    JsonValue value = entry.value();
    if (firstEntry == null) {
      merchantCoupons = KindRecognizer.isMerchantCoupon(value, entry.ext());
      if (kind == null) {
        kind = KindRecognizer.ofList(value, sawErrMsg);
      }
      firstEntry = value.settled();
    }
    if (kind == null || merchantCoupons) {
      addRootNotes(entry.noted());
      return;
    }
    Card card = entry.card(kind, index);
    anySuccess |= card.isSuccess();
    visitor.card(card);
  }

  private SourceWindow window() {
    return cursor.window();
  }

  private JsonParser parser() {
    return cursor.parser();
  }

  private ValueReader values() {
    return cursor.values();
  }

  private void mark() {
    window().mark(parser().currentTokenLocation());
    StringBuilder open = new StringBuilder();
    JsonStreamContext context = parser().getParsingContext();
    if (parser().currentToken().isStructStart()) {
      context = context.getParent();
    }
    for (; context != null && !context.inRoot(); context = context.getParent()) {
      open.append(context.inObject() ? '{' : '[');
    }
    openAtMark = open.reverse().toString();
  }

  private SyntaxError syntaxError(@Nullable IOException cause) throws IOException {
    String otherwise = cause == null ? "" : cause.getClass().getSimpleName();
    return Grammar.breakOf(parser(), window(), reading, openAtMark, otherwise);
  }

  private Document summary(boolean complete, @Nullable SyntaxError error) {
    return new Document(
        kind,
        merchantCoupons,
        rootValue(),
        kind == null ? firstEntry : null,
        complete,
        error,
        anySuccess,
        // In a list that is none of ours nothing is checked.
        merchantCoupons ? List.of() : rootDuplicates,
        rootTickets);
  }

  private @Nullable JsonValue rootValue() {
    if (rootScalar != null || root == null) {
      return rootScalar;
    }
    return rootIsArray ? JsonValue.array(root) : JsonValue.object(rootMembers, root);
  }
}
