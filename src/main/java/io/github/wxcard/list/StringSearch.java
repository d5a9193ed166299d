package io.github.wxcard.list;

import io.github.wxcard.json.StrictTokens;
import io.github.wxcard.json.Tokens;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.text.DecodedText;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Literals;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.io.StringReader;

/** Searches the content of a string, which is a text of its own, for lists. */
final class StringSearch {
  /** A string is searched unless more texts than this are around it. */
  private static final int MOST_TEXTS = 8;

  private StringSearch() {}

  /** Searches the content of a string of a text, so many texts deep. */
  static void run(Search search, Text around, JsonValue string, int depth) throws IOException {
    String content = string.text();
    if (!mayHoldList(content, depth)) {
      return;
    }
    Text inside = Literals.content(around, string);
    CardExt.Escape escape = Literals.escape(content);
    if (escape != null) {
      DecodedText decoded = Literals.decode(escape, content, inside);
      inside = decoded;
      content = decoded.text();
    }
    search(search, inside, content, string.path(), depth);
  }

  /** Searches what is in quotes already undone, so many texts deep. */
  static void run(Search search, DecodedText inside, int depth) throws IOException {
    if (mayHoldList(inside.text(), depth)) {
      search(search, inside, inside.text(), Path.ROOT, depth);
    }
  }

  private static boolean mayHoldList(String content, int depth) {
    return depth <= MOST_TEXTS && MemberNames.occurIn(content);
  }

  private static void search(Search search, Text inside, String content, Path path, int depth)
      throws IOException {
    String stripped = content.stripLeading();
    if (!stripped.isEmpty() && "{[\"".indexOf(stripped.charAt(0)) >= 0) {
      Tokens tokens = new StrictTokens(Limits.FACTORY.createParser(new StringReader(content)));
      ListFinder.of(search, inside, tokens, path, depth, 0).run();
    }
  }
}
