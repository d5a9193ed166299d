package io.github.wxcard.list;

import io.github.wxcard.model.CardList;
import io.github.wxcard.model.CardList.Form;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.MemberNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the root of a document says of it as a whole. */
final class DocumentRoot {
  private static final String LIST = "cardList";

  /** Members of the call besides the list. */
  private static final List<String> OF_CALL = List.of("success", "fail", "complete");

  private final Search search;
  private @Nullable JsonValue value;
  private boolean foreign;
  private boolean misnamed;
  private boolean list;

  DocumentRoot(Search search) {
    this.search = search;
  }

  /** The root as it was read; null as long as it is not known. */
  @Nullable JsonValue value() {
    return value;
  }

  /** The root is no container. */
  void isScalar(JsonValue scalar) {
    value = scalar.settled();
  }

  /** A member of the root was read. */
  void member(Container root) {
    String name = root.name();
    if (name == null || root.isIn(LIST) || MemberNames.areAlike(name, LIST)) {
      return;
    }
    foreign |= !name.equalsIgnoreCase("errMsg") && !OF_CALL.contains(name);
  }

  /** The root, or one of its members, is a list. */
  void list(@Nullable Container root) {
    list = true;
    String name = root == null || root.isIn(LIST) ? null : root.name();
    misnamed |= name != null && MemberNames.areAlike(name, LIST) && !foreign;
  }

  /** The root is one entry, or holds some in another form than that of the call. */
  void isNoCall() {
    foreign = true;
  }

  /**
   * The root was read to its end.
   *
   * @param whole whether all that was meant to be in it was read
   */
  void end(JsonValue root, boolean whole) {
    value = root.settled();
    if (search.kind() != null || search.lists() > 0) {
      return;
    }
    // Of what has no entry the members tell the kind.
    boolean message = root.member("errMsg") != null && !foreign;
    if (message || (list && whole && !search.hasUnknownEntry())) {
      DocumentKind kind = message ? DocumentKind.ADD_CARD_RESULT : DocumentKind.ADD_CARD;
      search.found(new CardList(kind, root.path(), Form.LIST, true));
    }
  }

  /** Whether it has members that are none of the call's. */
  boolean isForeign() {
    return foreign;
  }

  /** Whether the list of the root stands under a name that is nearly the right one. */
  boolean isMisnamed() {
    return misnamed;
  }

  /** Whether a root is nothing but what is handed to the call. */
  boolean isBare(@Nullable JsonValue root) {
    return root != null
        && (!foreign || search.reading().kind() != null)
        && (root.type() == JsonValue.Type.OBJECT || (root.type() == JsonValue.Type.ARRAY && list));
  }
}
