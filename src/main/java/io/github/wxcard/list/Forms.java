package io.github.wxcard.list;

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
import io.github.wxcard.model.ValuePath.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises the forms in which entries stand in a text, and tells of the entries. */
final class Forms {
  private final Search search;
  private final ContainerStack frames;
  private final int depth;
  private final @Nullable DocumentRoot root;

  /**
   * Forms in a text.
   *
   * @param depth how many texts are around it
   * @param root that of the document; null where the text is only a part of it
   */
  Forms(Search search, ContainerStack frames, int depth, @Nullable DocumentRoot root) {
    this.search = search;
    this.frames = frames;
    this.depth = depth;
    this.root = root;
  }

  /**
   * An object was read to its end.
   *
   * @param cut whether the text ended within it
   * @return whether it is an entry, or a part of one: what was noted in it is told then
   */
  boolean take(Container object, boolean cut) {
    Container parent = frames.innermost();
    if (!object.isActive()) {
      return false;
    }
    if (parent != null && parent.isKeyed() && object.has("cardExt")) {
      keyed(parent, object);
      return true;
    }
    return !cut && single(object);
  }

  /** Whether an object that was read is the first entry of the list around it. */
  boolean isFirstOfList(Container array, Container object) {
    if (!array.isArray() || array.isList() || array.index() != 0 || !array.isActive()) {
      return false;
    }
    if (array.isNamed()) {
      return !isFlat(object);
    }
    boolean telling =
        object.member("cardExt") != null
            || object.member("code") != null
            || has(object, "isSuccess");
    if (object.member("cardId") != null && telling) {
      return true;
    }
    boolean mistyped =
        telling
            || object.member("cardId") != null
            || object.members().isEmpty()
            || search.reading().kind() != null;
    return isRootList(array) && mistyped && !isFlat(object);
  }

  /** Whether an array is a list whatever its first item is: the root of a document. */
  boolean isRootList(Container array) {
    return depth == 0
        && array.level() == 0
        && array.isActive()
        && !array.isList()
        && search.reading().at().isAny();
  }

  private static boolean has(Container object, String name) {
    return object.members().stream().anyMatch(member -> member.name().equals(name));
  }

  private static boolean isFlat(Container object) {
    return FlatEntry.is(object.members());
  }

  // Lists.

  /** An object is the first entry of a list, and tells what the list is. */
  void begin(Container array, Container first) {
    begin(array, first.object(), kind(frames.around(array), first));
    CardList list = array.list();
    if (list != null && KindRecognizer.isMerchantCoupon(first.object(), first.ext())) {
      search.merchantCoupons();
      array.setList(null);
    }
  }

  /** A list begins with a value that is no object. */
  void begin(Container array, JsonValue first) {
    begin(array, first, kind(frames.around(array), null));
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
    Container parent = frames.innermost();
    boolean settled = search.reading().kind() != null || depth > 0;
    // Of the list of a root a later member may tell the kind.
    if (settled || parent == null || parent.level() > 0) {
      DocumentKind kind = kind(parent, null);
      search.found(list(array, kind == null ? DocumentKind.ADD_CARD : kind));
    }
  }

  private void noteList(Container array) {
    if (root != null && array.level() <= 1) {
      root.list(frames.around(array));
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

  /** Tells of an entry of a list, where its kind is known. */
  void tell(Container array, ParsedEntry entry) {
    CardList list = array.list();
    boolean object = entry.value().type() == JsonValue.Type.OBJECT;
    if (list != null && !list.handedOver() && FlatEntry.is(entry.value().members())) {
      CardList flat = new CardList(list.kind(), list.entry(array.index()), Form.FLAT, false, depth);
      search.card(flat, 0, FlatEntry.of(entry.value(), entry.notes(), null));
    } else if (list != null && (object || list.handedOver())) {
      told(array, search.card(list, array.index(), entry));
    }
  }

  /** Entries of a list were told of, one of which perhaps says that its card was added. */
  void told(Container array, boolean success) {
    CardList list = array.list();
    Container parent = frames.around(array);
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
  ParsedEntry withoutBreak(ParsedEntry entry) {
    boolean same =
        entry.ext() instanceof CardExt.Broken broken && search.isBreak(start(broken.error()));
    return same ? new ParsedEntry(entry.value(), new CardExt.Absent(), entry.notes()) : entry;
  }

  private static Position start(SyntaxError error) {
    return error.ref().region().start();
  }

  /** Whether an entry of what is no strict JSON has what makes it one. */
  static boolean isWhole(JsonValue entry) {
    return MemberNames.member(entry.members(), "cardId") != null
        && (MemberNames.member(entry.members(), "cardExt") != null
            || entry.member("code") != null
            || entry.member("isSuccess") != null);
  }

  // Entries that stand alone.

  private void keyed(Container parent, Container object) {
    JsonValue entry = object.object();
    String id = object.path().name();
    if (id != null && object.member("cardId") == null) {
      JsonValue name = JsonValue.scalar(JsonValue.Type.STRING, id, parent.key());
      List<Member> members = new ArrayList<>(entry.members());
      members.add(0, new Member("cardId", parent.key(), name));
      entry = JsonValue.object(members, object.bracket());
    }
    if (root != null && parent.level() == 1) {
      root.list(null);
    }
    CardList list = new CardList(addCard(), object.path(), Form.KEYED, false, depth);
    search.found(list);
    search.card(list, parent.next(), new ParsedEntry(entry, object.ext(), object.notes()));
  }

  /** Tells of an object that is an entry, or the object of a cardExt, by itself. */
  private boolean single(Container object) {
    boolean entry =
        object.has("cardId")
            && (object.has("cardExt") || (object.member("cardExt") != null && object.has("code")));
    boolean alone = isAlone(object);
    if (entry) {
      tell(object, Form.ENTRY, new ParsedEntry(object.object(), object.ext(), object.notes()));
    } else if (alone) {
      tell(
          object,
          Form.EXT,
          FlatEntry.of(object.object(), object.notes(), search.reading().cardId()));
    } else if (isFlat(object)) {
      tell(object, Form.FLAT, FlatEntry.of(object.object(), object.notes(), null));
    }
    return entry || alone || isFlat(object);
  }

  /** Whether a document is the object of a {@code cardExt}. */
  private boolean isAlone(Container object) {
    boolean document = root != null && object.level() == 0 && !has(object, "appId");
    boolean place = search.reading().at().relation(object.path()) == Relation.AT;
    return (document || place)
        && search.reading().kind() == null
        && object.member("cardId") == null
        && object.member("cardExt") == null
        && object.has("signature")
        && object.has("timestamp");
  }

  private void tell(Container object, Form form, ParsedEntry entry) {
    boolean handedOver =
        form == Form.ENTRY && search.reading().kind() == null && search.isHandedOver(false);
    if (root != null && object.level() == 0) {
      root.isNoCall();
    }
    CardList list = new CardList(addCard(), object.path(), form, handedOver, depth);
    search.found(list);
    search.card(list, 0, entry);
  }

  private DocumentKind addCard() {
    DocumentKind configured = search.reading().kind();
    return configured == null ? DocumentKind.ADD_CARD : configured;
  }
}
