package io.github.wxcard.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.Region;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A place is that of the token, whatever the formatting: a law over random documents. */
class PlacesTest {
  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

  /** A document with the tokens it is made of, by their paths. */
  private static final class Draft {
    private final Random random;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, int[]> tokens = new LinkedHashMap<>();

    Draft(Random random) {
      this.random = random;
      this.lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
    }

    void blanks() {
      for (int count = random.nextInt(3); count > 0; count--) {
        text.append(random.nextInt(3) == 0 ? lineEnd : random.nextBoolean() ? " " : "\t");
      }
    }

    void token(String path, String token) {
      tokens.put(path, new int[] {text.length(), text.length() + token.length()});
      text.append(token);
    }
  }

  @Test
  void aPlaceIsThatOfItsToken() {
    Random random = new Random(11);
    for (int round = 0; round < 3_000; round++) {
      Draft draft = draft(random);
      Documents read = Documents.read(draft.text.toString());
      assertThat(read.end.complete()).as(draft.text.toString()).isTrue();
      draft.tokens.forEach(
          (path, token) ->
              assertThat(offsets(read.places.get(path), draft.text.toString()))
                  .as(path + " in " + draft.text)
                  .isEqualTo(token));
    }
  }

  private static Draft draft(Random random) {
    Draft draft = new Draft(random);
    draft.blanks();
    draft.text.append("{");
    draft.blanks();
    draft.text.append(literal("cardList", random)).append(":[");
    int count = 1 + random.nextInt(3);
    for (int index = 0; index < count; index++) {
      draft.text.append(index == 0 ? "" : ",");
      draft.blanks();
      entry(draft, "cardList[" + index + "]", random);
      draft.blanks();
    }
    draft.text.append("]");
    draft.blanks();
    draft.text.append("}");
    return draft;
  }

  private static void entry(Draft draft, String path, Random random) {
    draft.token(path, "{");
    draft.blanks();
    draft.token(path + ".cardId#key", literal("cardId", random));
    draft.text.append(":");
    draft.blanks();
    draft.token(path + ".cardId", literal("p-é😀\"" + random.nextInt(99), random));
    draft.text.append(",");
    draft.blanks();
    draft.text.append(literal("cardExt", random)).append(":");
    draft.blanks();
    cardExt(draft, path + ".cardExt", random);
    draft.blanks();
    draft.text.append("}");
  }

  /** The inner document is drafted first; then each of its characters is written in some way. */
  private static void cardExt(Draft draft, String path, Random random) {
    Draft inner = new Draft(random);
    inner.blanks();
    inner.token(path + "{}", "{");
    for (String name : new String[] {"timestamp", "nonce_str"}) {
      inner.text.append(name.equals("timestamp") ? "" : ",");
      inner.blanks();
      inner.token(path + "." + name + "#key", literal(name, random));
      inner.text.append(":");
      inner.blanks();
      inner.token(
          path + "." + name,
          random.nextBoolean() ? "-1.5e3" : literal("卡券 😀/\\\n" + random.nextInt(9), random));
    }
    inner.blanks();
    inner.text.append("}");
    int start = draft.text.length();
    draft.text.append('"');
    int[] starts = new int[inner.text.length() + 1];
    for (int at = 0; at < inner.text.length(); at++) {
      starts[at] = draft.text.length();
      draft.text.append(escaped(inner.text.charAt(at), random));
    }
    starts[inner.text.length()] = draft.text.length();
    draft.text.append('"');
    draft.tokens.put(path, new int[] {start, draft.text.length()});
    inner.tokens.forEach(
        (name, token) -> draft.tokens.put(name, new int[] {starts[token[0]], starts[token[1]]}));
  }

  private static String literal(String text, Random random) {
    StringBuilder literal = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      literal.append(escaped(text.charAt(at), random));
    }
    return literal.append('"').toString();
  }

  private static String escaped(char unit, Random random) {
    if (random.nextInt(8) == 0) {
      return String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) unit);
    }
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '/' -> random.nextBoolean() ? "/" : "\\/";
      default ->
          Character.isSurrogate(unit)
              ? String.format("\\u%04x", (int) unit)
              : Character.toString(unit);
    };
  }

  /** The offsets of a region, worked out from lines and columns in the plainest way. */
  private static int[] offsets(Region region, String text) {
    return new int[] {
      offset(region.start().line(), region.start().column(), text),
      offset(region.end().line(), region.end().column(), text)
    };
  }

  private static int offset(int line, int column, String text) {
    int at = 0;
    for (int passed = 1; passed < line; passed++) {
      while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    return at + column - 1;
  }
}
