package io.github.wxcard.list;

import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.list.entry.FlatEntry;
import io.github.wxcard.list.entry.ParsedEntry;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.CardList.Form;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.SyntaxError;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Recognises lists and entries in a text by what stands in them, and tells of the entries. */
final class Forms {
  private final Search search;
  private final TokenWalk walk;
  private final ContainerStack containers;
  private final int depth;
  private final @Nullable DocumentRoot root;
  private final SingleEntries singles;

  /**
   * Forms in a text.
   *
   * @param depth how many texts are around it
   * @param root that of the document; null where the text is only a part of it
   */
  Forms(Search search, TokenWalk walk, int depth, @Nullable DocumentRoot root) {
    this.search = search;
    this.walk = walk;
    this.containers = walk.containers();
    this.depth = depth;
    this.root = root;
    this.singles = new SingleEntries(search, depth, root);
  }

  /** An object was read to its end: the first entry of a list, an entry by itself, or neither. */
  void end(Container object) throws IOException {
    Container around = containers.innermost();
    if (around != null && isFirstOfList(around, object)) {
      begin(around, object);
      tell(around, object.entry());
    } else if (!singles.take(around, object, walk.isCut())) {
      outside(object.notes());
    }
  }

  /** Whether an object that was read is the first entry of the list around it. */
  private boolean isFirstOfList(Container array, Container object) {
    if (!array.isArray() || array.isList() || array.index() != 0 || !array.isActive()) {
      return false;
    }
    if (array.isNamed()) {
      return !FlatEntry.is(object.members());
    }
    boolean telling =
        object.member("cardExt") != null
            || object.member("code") != null
            || object.holds("isSuccess");
    if (object.member("cardId") != null && telling) {
      return true;
    }
    boolean mistyped =
        telling
            || object.member("cardId") != null
            || object.members().isEmpty()
            || search.reading().kind() != null;
    return isRootList(array) && mistyped && !FlatEntry.is(object.members());
  }

  /** A value that is neither an object nor a list: it may be the first entry of the root. */
  void first(Container array, JsonValue value, KeyNotes notes) throws IOException {
    if (array.isArray() && array.index() == 0 && isRootList(array)) {
      begin(array, value);
      tell(array, new ParsedEntry(value, new CardExt.Absent(), notes));
    }
  }

  /** An entry of a list, whose first one tells what the list is. */
  void entry(Container array, ParsedEntry entry) throws IOException {
    if (!array.isList()) {
      begin(array, entry.value());
    }
    tell(array, entry);
  }

  /** Whether an array is a list whatever its first item is: the root of a document. */
  private boolean isRootList(Container array) {
    return depth == 0
        && array.level() == 0
        && array.isActive()
        && !array.isList()
        && search.reading().at().isAny();
  }

  /** An object is the first entry of a list, and tells what the list is. */
  private void begin(Container array, Container first) {
    begin(array, first.object(), kind(containers.around(array), first));
    CardList list = array.list();
    if (list != null && KindRecognizer.isMerchantCoupon(first.object(), first.ext())) {
      search.merchantCoupons();
      array.setList(null);
    }
  }

  /** A list begins with a value that is no object. */
  private void begin(Container array, JsonValue first) {
    begin(array, first, kind(containers.around(array), null));
  }

  private void begin(Container array, JsonValue first, @Nullable DocumentKind kind) {
    noteList(array);
    if (kind == null) {
      search.unknownEntry(first);
      array.setList(null);
      return;
    }
    CardList list = list(array, kind);
    search.found(list);
    array.setList(list);
  }

  /** A list without an entry was read to its end. */
  void empty(Container array) {
    search.emptyList(array.bracket());
    noteList(array);
    Container parent = containers.innermost();
    boolean settled = search.reading().kind() != null || depth > 0;
    // Of the list of a root a later member may tell the kind.
    if (settled || parent == null || parent.level() > 0) {
      DocumentKind kind = kind(parent, null);
      search.found(list(array, kind == null ? DocumentKind.ADD_CARD : kind));
    }
  }

  private void noteList(Container array) {
    if (root != null && array.level() <= 1) {
      root.list(containers.around(array));
    }
  }

  private CardList list(Container array, DocumentKind kind) {
    boolean bare =
        root != null
            && !root.isForeign()
            && array.level() <= 1
            && !"card_list".equals(array.path().name());
    return new CardList(kind, array.path(), Form.LIST, search.isHandedOver(bare), depth);
  }

  private @Nullable DocumentKind kind(@Nullable Container parent, @Nullable Container first) {
    DocumentKind configured = search.reading().kind();
    if (configured != null) {
      return configured;
    }
    if (parent == null && depth == 0 && search.reading().at().isAny()) {
      return DocumentKind.ADD_CARD;
    }
    boolean message = message(parent) != null;
    if (first == null) {
      return message ? DocumentKind.ADD_CARD_RESULT : null;
    }
    return KindRecognizer.ofList(first.object(), message);
  }

  private static @Nullable Member message(@Nullable Container object) {
    Member found = null;
    if (object != null && !object.isArray()) {
      for (Member member : object.members()) {
        found = member.name().equals("errMsg") ? member : found;
      }
    }
    return found;
  }

  /** Tells of an entry of a list; of what is no strict JSON where it is all there. */
  private void tell(Container array, ParsedEntry entry) throws IOException {
    CardList list = array.list();
    if (list == null) {
      outside(entry.notes());
    } else if (!walk.isLenient()) {
      tell(array, list, entry);
    } else if (!walk.isCut() && isWhole(entry.value())) {
      tell(array, list, withoutBreak(entry));
    }
  }

  private void tell(Container array, CardList list, ParsedEntry entry) {
    boolean object = entry.value().type() == JsonValue.Type.OBJECT;
    if (!list.handedOver() && FlatEntry.is(entry.value().members())) {
      CardList flat = new CardList(list.kind(), list.entry(array.index()), Form.FLAT, false, depth);
      search.card(flat, 0, FlatEntry.of(entry.value(), entry.notes(), null));
    } else if (object || list.handedOver()) {
      told(array, search.card(list, array.index(), entry));
    }
  }

  /** Tells what was noted outside the entries; of names as long as it is plain what they are. */
  void outside(KeyNotes notes) {
    if (!walk.isLenient()) {
      search.addDuplicates(notes.duplicates());
    }
    search.addTickets(notes.tickets());
  }

  /** Entries of a list were told of, one of which perhaps says that its card was added. */
  void told(Container array, boolean success) {
    CardList list = array.list();
    Container parent = containers.around(array);
    if (list != null && parent != null && list.kind().isAnswer()) {
      parent.addResult(success);
    }
  }

  /** The message beside a list of results. */
  void endResult(Container object) {
    Member message = message(object);
    boolean bare = root != null && object.level() == 0;
    DocumentKind kind = search.kind();
    boolean result = bare && kind != null && kind.isAnswer();
    if (message != null && (object.hasResults() || result)) {
      search.result(message.value().settled(), object.anySuccess());
    }
  }

  /** An entry of what is no strict JSON without what the file itself breaks at. */
  private ParsedEntry withoutBreak(ParsedEntry entry) {
    boolean same =
        entry.ext() instanceof CardExt.Broken broken && search.isBreak(start(broken.error()));
    return same ? new ParsedEntry(entry.value(), new CardExt.Absent(), entry.notes()) : entry;
  }

  private static Position start(SyntaxError error) {
    return error.ref().region().start();
  }

  /** Whether an entry of what is no strict JSON has what makes it one. */
  private static boolean isWhole(JsonValue entry) {
    return MemberNames.member(entry.members(), "cardId") != null
        && (MemberNames.member(entry.members(), "cardExt") != null
            || entry.member("code") != null
            || entry.member("isSuccess") != null);
  }
}
