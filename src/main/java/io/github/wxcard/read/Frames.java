package io.github.wxcard.read;

import io.github.wxcard.model.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The containers of a text that are open where a finder is. */
final class Frames {
  /** The innermost first. */
  private final Deque<Frame> open = new ArrayDeque<>();

  /** The innermost; null outside of all. */
  @Nullable Frame innermost() {
    return open.peek();
  }

  /** The root; null outside of all. */
  @Nullable Frame outermost() {
    return open.peekLast();
  }

  int size() {
    return open.size();
  }

  void push(Frame frame) {
    open.push(frame);
  }

  void pop() {
    open.pop();
  }

  /** From the outermost to the innermost. */
  Iterator<Frame> inwards() {
    return open.descendingIterator();
  }

  /** The container around one that is open, or that was closed just now; null around the root. */
  @Nullable Frame around(Frame frame) {
    for (Frame each : open) {
      if (each.level() == frame.level() - 1) {
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
    open.forEach(Frame::settle);
  }

  /**
   * The path of what is being read: in a list that of the entry, however deep in it.
   *
   * @param root that of the text
   * @param after whether a value ended there; else one is being read
   */
  Path path(Path root, boolean after) {
    for (Iterator<Frame> each = inwards(); each.hasNext(); ) {
      Frame frame = each.next();
      boolean last = !each.hasNext();
      if (frame.isListLike() && frame.index() >= 0 && !(last && after)) {
        return frame.current();
      }
      if (last) {
        boolean inside = frame.isArray() ? frame.index() >= 0 : frame.name() != null;
        return inside && !after ? frame.current() : frame.path();
      }
    }
    return root;
  }
}
