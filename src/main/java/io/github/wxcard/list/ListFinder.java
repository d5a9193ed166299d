package io.github.wxcard.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.json.NotStrictException;
import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.json.Tokens;
import io.github.wxcard.list.entry.EntryParser;
import io.github.wxcard.list.entry.ParsedEntry;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.ValuePath.Relation;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.ReplayableInput;
import io.github.wxcard.text.Text;
import java.io.IOException;
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
  private final Search search;
  private final TokenWalk walk;
  private final ContainerStack containers;
  private final int depth;
  private final @Nullable NextEntries next;
  private final @Nullable DocumentRoot root;
  private final Forms forms;

  private ListFinder(Search search, TokenWalk walk, int depth, @Nullable NextEntries next) {
    this.search = search;
    this.walk = walk;
    this.containers = walk.containers();
    this.depth = depth;
    this.next = next;
    this.root = depth == 0 && !walk.isLenient() ? new DocumentRoot(search) : null;
    this.forms = new Forms(search, walk, depth, root);
  }

  /** Searches a file of strict JSON, which begins at a place. */
  static ListFinder ofFile(Search search, ReplayableInput in, Position start, Threads threads)
      throws IOException {
    EntryParser parser = EntryParser.atStart(new FileText(in, start), search.visitor());
    TokenWalk walk = new TokenWalk(search, parser, Path.ROOT, 0, 0);
    return new ListFinder(search, walk, 0, new NextEntries(search, in, threads));
  }

  /** Searches one line of a file, from where it begins. */
  static ListFinder ofLine(Search search, FileText line, Path path) throws IOException {
    EntryParser parser = EntryParser.atStart(line, search.visitor());
    return new ListFinder(search, new TokenWalk(search, parser, path, 0, 0), 0, null);
  }

  /**
   * Searches some tokens of a text.
   *
   * @param depth how many texts are around it
   * @param levels how many values are around them that are no literals
   */
  static ListFinder of(Search search, Text text, Tokens tokens, Path path, int depth, int levels) {
    EntryParser parser = new EntryParser(text, tokens, search.visitor());
    return new ListFinder(search, new TokenWalk(search, parser, path, depth, levels), depth, null);
  }

  /** Searches to the end; whether the text could be read to it. */
  boolean run() throws IOException {
    int before = search.lists();
    try {
      walk.begin();
      while (!walk.hasEnded()) {
        step();
      }
      walk.end(search.lists() > before);
    } catch (EntryTooLongException e) {
      FileText file = walk.parser().file();
      if (file == null) {
        throw new IllegalStateException("the text of a string is held as a whole", e);
      }
      long start = walk.isLenient() ? walk.tokens().offset() : file.markOffset();
      SyntaxError error = SyntaxDiagnoser.tooLong(file, start, walk.path());
      // Elsewhere in a script it is a quote that opens nothing, or what is none of ours.
      boolean ours = !walk.isLenient() || MemberNames.occurIn(walk.path().toString());
      if (ours && !search.isBreak(error.ref().region().start())) {
        search.broken(error);
      }
    }
    return walk.hasEnded();
  }

  /** The walk over the tokens of the text. */
  TokenWalk walk() {
    return walk;
  }

  /** The root of the document; null where it has none. */
  @Nullable JsonValue root() {
    JsonValue read = root == null ? null : root.value();
    Container first = containers.outermost();
    return read != null || first == null ? read : first.value();
  }

  /** Whether the document is nothing but what is handed to the call. */
  boolean isBare() {
    return root != null && root.isBare(root());
  }

  /** Whether the list of the root has a name that is nearly the right one. */
  boolean isMisnamed() {
    return root != null && root.isMisnamed();
  }

  private void step() throws IOException {
    try {
      Container container = containers.innermost();
      JsonToken token = walk.tokens().next();
      if (container == null) {
        if (walk.atRoot(token) && token != null) {
          value(null, token);
        }
      } else if (container.isArray()) {
        inArray(container, token);
      } else {
        inObject(container, token);
      }
    } catch (JsonProcessingException | NotStrictException | InvalidUtf8Exception e) {
      walk.recover(e);
    }
  }

  private void inObject(Container container, @Nullable JsonToken token) throws IOException {
    if (token == JsonToken.END_OBJECT) {
      containers.pop();
      walk.endValue();
      endObject(container);
      return;
    }
    if (token == JsonToken.FIELD_NAME) {
      walk.enter(container, walk.values().strictText());
      token = walk.tokens().next();
    }
    if (token == null) {
      throw new IllegalStateException("a text ends within an object");
    }
    value(container, token);
  }

  private void inArray(Container container, @Nullable JsonToken token) throws IOException {
    if (token == JsonToken.END_ARRAY) {
      containers.pop();
      walk.endValue();
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
    walk.beginValue();
    Path path = walk.current();
    Relation relation =
        container != null && container.isActive() ? Relation.WITHIN : search.relation(path);
    boolean searched = relation != Relation.ASIDE && isSearched(container);
    boolean ext = container != null && container.isIn("cardExt") && relation == Relation.WITHIN;
    if (token.isStructStart() && searched && !ext) {
      SourceRef bracket = walk.values().ref(path);
      walk.values().begin(bracket);
      boolean array = token == JsonToken.START_ARRAY;
      containers.open(path, array, relation, walk.tokens().offset(), bracket);
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
        || (containers.size() == 1 && container.isIn("cardList"));
  }

  /** Reads a value that holds no list, but perhaps a text that does. */
  private void whole(@Nullable Container container, Path path, Relation relation, boolean ext)
      throws IOException {
    boolean array = walk.tokens().current() == JsonToken.START_ARRAY;
    SourceRef ref = walk.values().ref(path);
    JsonValue value = walk.values().read(path, ext ? 2 : 0);
    KeyNotes notes = walk.values().takeNotes();
    if (ext && container != null) {
      container.setExt(
          walk.parser()
              .ext(JsonValue.object(List.of(new Member("cardExt", ref, value)), ref), notes));
      container.notes().add(notes);
    } else if (container != null && !container.isArray() && !value.isContainer()) {
      container.notes().add(notes);
    } else {
      forms.outside(notes);
    }
    if (container != null) {
      forms.first(container, value, notes);
    } else if (root != null) {
      root.isScalar(value);
    }
    if (value.isString() && !ext && relation != Relation.ASIDE) {
      string(value);
    }
    close(container, value.isContainer() ? shell(array, ref) : value);
  }

  /** Searches the content of a string. */
  private void string(JsonValue value) throws IOException {
    int before = search.lists();
    StringSearch.run(search, walk.parser().text(), value, depth + 1);
    if (search.lists() > before) {
      walk.endString();
    }
  }

  /** A container without what is in it. */
  private static JsonValue shell(boolean array, SourceRef ref) {
    return array ? JsonValue.array(ref) : JsonValue.object(List.of(), ref);
  }

  /** A value was read to its end. */
  private void close(@Nullable Container container, JsonValue value) {
    if (container != null && !container.isArray()) {
      // What breaks at the root is no member of the document.
      if (!value.isUnknown() || container.level() > 0 || next == null) {
        container.put(value);
      }
      if (root != null && container.level() == 0) {
        root.member(container);
      }
      String name = container.name();
      if (name != null) {
        walk.values().leaveMember(name, container.outer());
      }
    }
  }

  private void endObject(Container container) throws IOException {
    Container parent = containers.innermost();
    forms.end(container);
    endRoot(parent, container);
    forms.endResult(container);
    close(parent, JsonValue.object(List.of(), container.bracket()));
  }

  private void endRoot(@Nullable Container parent, Container container) {
    if (parent == null && root != null) {
      root.end(container.value(), !walk.isLenient());
    }
  }

  private void endArray(Container container) {
    Container parent = containers.innermost();
    if (container.index() < 0 && container.isActive() && container.isListLike()) {
      forms.empty(container);
    }
    endRoot(parent, container);
    close(parent, container.value());
  }

  /** Reads one more entry of a list. */
  private void entry(Container container) throws IOException {
    walk.beginEntry();
    ParsedEntry entry = walk.parser().entry(container.current());
    forms.entry(container, entry);
    walk.endValue();
    if (next != null && !walk.values().isHidden() && next.take(walk, container)) {
      forms.told(container, true);
    }
  }
}
