package io.github.wxcard.list;

import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.ValuePath.Relation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The containers of a text that are open where a finder is. */
final class ContainerStack {
  /** The innermost first. */
  private final Deque<Container> open = new ArrayDeque<>();

  private final int depth;

  /** The containers of a text with so many texts around it. */
  ContainerStack(int depth) {
    this.depth = depth;
  }

  /** The innermost; null outside of all. */
  @Nullable Container innermost() {
    return open.peek();
  }

  /** The root; null outside of all. */
  @Nullable Container outermost() {
    return open.peekLast();
  }

  int size() {
    return open.size();
  }

  /**
   * Opens a container.
   *
   * @param relation how it stands to the configured place
   * @param start where it begins in its text
   */
  void open(Path path, boolean array, Relation relation, long start, SourceRef bracket) {
    Container around = innermost();
    boolean active = relation == Relation.AT || relation == Relation.WITHIN;
    boolean likely = around == null || around.isListLike();
    boolean ofList = around != null && around.isIn("cardList");
    Container opened = new Container(path, array, size(), active, likely, start, bracket);
    if (array && (relation == Relation.AT || (active && ofList))) {
      opened.setNamed();
    } else if (active && ofList) {
      opened.setKeyed();
    }
    if (array && depth == 0 && around == null) {
      opened.setRoot();
    }
    open.push(opened);
  }

  void pop() {
    open.pop();
  }

  /** From the outermost to the innermost. */
  Iterator<Container> inwards() {
    return open.descendingIterator();
  }

  /** The container around one that is open, or that was closed just now; null around the root. */
  @Nullable Container around(Container container) {
    for (Container each : open) {
      if (each.level() == container.level() - 1) {
        return each;
      }
    }
    return null;
  }

  /** The brackets that are open. */
  String brackets() {
    StringBuilder brackets = new StringBuilder();
    inwards().forEachRemaining(each -> brackets.append(each.isArray() ? '[' : '{'));
    return brackets.toString();
  }

  /** What opens the containers, for a parser that begins in the middle. */
  String lead() {
    StringBuilder lead = new StringBuilder();
    inwards().forEachRemaining(each -> lead.append(each.isArray() ? "[" : "{\"\":"));
    return lead.toString();
  }

  /** Works out all places, before the text forgets what came before. */
  void settle() {
    open.forEach(Container::settle);
  }

  /**
   * The path of what is being read: in a list that of the entry, however deep in it.
   *
   * @param root that of the text
   * @param after whether a value ended there; else one is being read
   */
  Path path(Path root, boolean after) {
    for (Iterator<Container> each = inwards(); each.hasNext(); ) {
      Container container = each.next();
      boolean last = !each.hasNext();
      if (container.isListLike() && container.index() >= 0 && !(last && after)) {
        return container.current();
      }
      if (last) {
        boolean inside = container.isArray() ? container.index() >= 0 : container.name() != null;
        return inside && !after ? container.current() : container.path();
      }
    }
    return root;
  }
}
