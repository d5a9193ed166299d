package io.github.wxcard.list;

import io.github.wxcard.list.scan.ShortList;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.Lines;
import io.github.wxcard.text.ReplayableInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Reads one fixture as a stream, one entry at a time.
 *
 * <p>Shapes, from the source document: {@code {"cardList":[entry…]}}, of results also with {@code
 * errMsg}; a bare array of entries, and answers of servers with lists and entries anywhere in them,
 * are seen in the wild.
 */
public final class DocumentReader {
  /** An object whose first member does not tell an answer from a list. */
  private static final Pattern LIST_BEGINNING =
      Pattern.compile("\\s*\\{\\s*\"(?:cardList|card_list|errMsg|success|fail|complete)\"");

  private DocumentReader() {}

  /**
   * Reads a fixture and tells the visitor what stands in it.
   *
   * @param in its bytes; closed at the end
   * @throws IOException where the bytes cannot be read to their end; what came before was told
   */
  public static void read(InputStream in, Reading reading, DocumentVisitor visitor)
      throws IOException {
    read(in, reading, visitor, Threads.ONE);
  }

  /** The same with help; the visitor's batches are told of entries on other threads. */
  public static void read(InputStream in, Reading reading, DocumentVisitor visitor, Threads threads)
      throws IOException {
    read(in, 1, reading, visitor, threads);
  }

  /** The same of a part of a file, which begins with a line of it, counted from 1. */
  public static void read(
      InputStream in, int firstLine, Reading reading, DocumentVisitor visitor, Threads threads)
      throws IOException {
    Position start = new Position(firstLine, 1);
    try (ReplayableInput bytes = new ReplayableInput(in)) {
      switch (reading.syntax()) {
        case JSON -> json(bytes, start, reading, visitor, threads);
        case LINES -> lines(bytes, start, reading, visitor);
        case YAML -> yaml(new FileText(bytes, start), reading, visitor);
        case SCRIPT, TEXT -> text(new FileText(bytes, start), start, reading, visitor);
      }
    }
  }

  private static void json(
      ReplayableInput bytes,
      Position start,
      Reading reading,
      DocumentVisitor visitor,
      Threads threads)
      throws IOException {
    boolean scans = visitor.scans() && reading.at().isAny();
    Document whole = scans ? ShortList.take(bytes, reading, start, visitor) : null;
    if (whole != null) {
      visitor.end(whole);
      return;
    }
    Search search = new Search(reading, visitor);
    ListFinder finder = ListFinder.ofFile(search, bytes, start, threads);
    boolean complete = false;
    try {
      complete = finder.run();
      TokenWalk walk = finder.walk();
      if (complete && walk.isLenient()) {
        long end = walk.tokens().end();
        new LiteralSearch(search, walk.parser().text(), 0, 0).search(end, Long.MAX_VALUE);
      }
    } finally {
      visitor.end(search.document(finder.root(), finder.isBare(), complete, finder.isMisnamed()));
    }
  }

  private static void lines(
      ReplayableInput bytes, Position start, Reading reading, DocumentVisitor visitor)
      throws IOException {
    Search search = new Search(reading, visitor);
    Lines lines = new Lines(bytes, start.line());
    boolean complete = false;
    try {
      while (lines.next()) {
        search.setAnswer(isAnswer(lines, reading));
        line(search, lines).run();
      }
      complete = true;
    } finally {
      visitor.end(search.document(unknown(start), true, complete, false));
    }
  }

  /** Whether a line is no list that is handed to the call, although it begins like one. */
  private static boolean isAnswer(Lines lines, Reading reading) throws IOException {
    if (!LIST_BEGINNING.matcher(lines.beginning()).lookingAt()) {
      return false;
    }
    ListFinder finder = line(new Search(reading, DocumentVisitor.NOBODY), lines);
    finder.run();
    return !finder.isBare();
  }

  private static ListFinder line(Search search, Lines lines) throws IOException {
    return ListFinder.ofLine(search, lines.text(), Path.ROOT.item(lines.index()));
  }

  /** The root of what is no document as a whole. */
  private static JsonValue unknown(Position start) {
    SourceRef ref = SourceRef.of(new Region(start, start), Path.ROOT);
    return JsonValue.scalar(JsonValue.Type.UNKNOWN, "", ref);
  }

  private static void yaml(FileText text, Reading reading, DocumentVisitor visitor)
      throws IOException {
    YamlReader yaml = new YamlReader(new Search(reading, visitor), text);
    try {
      yaml.run();
    } finally {
      visitor.end(yaml.document());
    }
  }

  private static void text(FileText text, Position start, Reading reading, DocumentVisitor visitor)
      throws IOException {
    Search search = new Search(reading, visitor);
    text.beForgiving();
    boolean complete = false;
    try {
      new LiteralSearch(search, text, 0, 0).search(0, Long.MAX_VALUE);
      complete = true;
    } finally {
      visitor.end(search.document(unknown(start), false, complete, false));
    }
  }
}
