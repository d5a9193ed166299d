package io.github.wxcard.list;

import io.github.wxcard.list.entry.FlatEntry;
import io.github.wxcard.list.entry.ParsedEntry;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.CardList.Form;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.ValuePath.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises entries that stand alone, in no list, and tells of them. */
final class SingleEntries {
  private final Search search;
  private final int depth;
  private final @Nullable DocumentRoot root;

  /**
   * Entries in a text.
   *
   * @param depth how many texts are around it
   * @param root that of the document; null where the text is only a part of it
   */
  SingleEntries(Search search, int depth, @Nullable DocumentRoot root) {
    this.search = search;
    this.depth = depth;
    this.root = root;
  }

  /**
   * An object was read to its end.
   *
   * @param around the container that it stands in; null where it is the root
   * @param cut whether the text ended within it
   * @return whether it is an entry, or a part of one: what was noted in it is told then
   */
  boolean take(@Nullable Container around, Container object, boolean cut) {
    if (!object.isActive()) {
      return false;
    }
    if (around != null && around.isKeyed() && object.has("cardExt")) {
      keyed(around, object);
      return true;
    }
    return !cut && single(object);
  }

  private void keyed(Container around, Container object) {
    JsonValue entry = object.object();
    String id = object.path().name();
    if (id != null && object.member("cardId") == null) {
      JsonValue name = JsonValue.scalar(JsonValue.Type.STRING, id, around.key());
      List<Member> members = new ArrayList<>(entry.members());
      members.add(0, new Member("cardId", around.key(), name));
      entry = JsonValue.object(members, object.bracket());
    }
    if (root != null && around.level() == 1) {
      root.list(null);
    }
    CardList list = new CardList(addCard(), object.path(), Form.KEYED, false, depth);
    search.found(list);
    search.card(list, around.next(), new ParsedEntry(entry, object.ext(), object.notes()));
  }

  /** Tells of an object that is an entry, or the object of a cardExt, by itself. */
  private boolean single(Container object) {
    boolean entry =
        object.has("cardId")
            && (object.has("cardExt") || (object.member("cardExt") != null && object.has("code")));
    boolean alone = isAlone(object);
    boolean flat = FlatEntry.is(object.members());
    if (entry) {
      tell(object, Form.ENTRY, object.entry());
    } else if (alone) {
      tell(
          object,
          Form.EXT,
          FlatEntry.of(object.object(), object.notes(), search.reading().cardId()));
    } else if (flat) {
      tell(object, Form.FLAT, FlatEntry.of(object.object(), object.notes(), null));
    }
    return entry || alone || flat;
  }

  /** Whether a document is the object of a {@code cardExt}. */
  private boolean isAlone(Container object) {
    boolean document = root != null && object.level() == 0 && !object.holds("appId");
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
