package io.github.wxcard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.list.Documents;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What is as large as may be is read; what is one larger is an error at its beginning. */
class LimitsTest {
  @Test
  void numbers() {
    holds(Limits.NUMBER, "1"::repeat, Reason.TOO_LONG);
    holds(Limits.NUMBER, length -> "-0." + "1".repeat(length - 5) + "e9", Reason.TOO_LONG);
  }

  @Test
  void names() {
    holds(Limits.NAME, length -> "{\"" + "n".repeat(length) + "\":1}", Reason.TOO_LONG);
    holds(Limits.NAME, length -> "{\"" + "\u5361".repeat(length) + "\":1}", Reason.TOO_LONG);
  }

  @Test
  void nesting() {
    // The value stands in a list and an entry, or in the object of a cardExt.
    for (String[] pair : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
      IntFunction<String> nested = depth -> pair[0].repeat(depth) + "1" + pair[1].repeat(depth);
      assertThat(inEntry(nested.apply(Limits.NESTING - 2))).isNull();
      assertThat(inEntry(nested.apply(Limits.NESTING - 1)).reason()).isEqualTo(Reason.TOO_DEEP);
      assertThat(inExt(nested.apply(Limits.NESTING - 1))).isNull();
      assertThat(inExt(nested.apply(Limits.NESTING)).reason()).isEqualTo(Reason.TOO_DEEP);
    }
  }

  @Test
  void strings() {
    assertThat(inEntry("\"" + "x".repeat(Limits.STRING) + "\"")).isNull();
    SyntaxError error = inEntry("\"" + "x".repeat(Limits.STRING + 1) + "\"");
    assertThat(error.reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(error.ref().region()).hasToString("1:7-1:8");
  }

  @Test
  void entries() {
    String half = "\"" + "x".repeat(Limits.ENTRY / 2 - 20) + "\"";
    assertThat(inLaterEntry(half + ",\"b\":" + half)).isNull();
    SyntaxError error = inLaterEntry(half + ",\"b\":" + half + ",\"c\":\"" + "x".repeat(60) + "\"");
    assertThat(error.reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(error.ref().region()).hasToString("1:19-1:20");
  }

  @Test
  void whatIsNoEntryIsOfAnySize() {
    String part = "\"" + "x".repeat(Limits.ENTRY / 2) + "\"";
    assertThat(inEntry(part + ",\"b\":" + part + ",\"c\":" + part)).isNull();
  }

  private static void holds(int limit, IntFunction<String> ofLength, Reason reason) {
    assertThat(inEntry(ofLength.apply(limit))).isNull();
    assertThat(inEntry(ofLength.apply(limit + 1)).reason()).isEqualTo(reason);
    assertThat(inExt(ofLength.apply(limit))).isNull();
    assertThat(inExt(ofLength.apply(limit + 1)).reason()).isEqualTo(reason);
  }

  /** What is wrong with a list whose entry has this value; null where nothing is. */
  private static SyntaxError inEntry(String value) {
    return Documents.read("[{\"a\":" + value + "}]").end.error();
  }

  /** The same of the second entry of a list. */
  private static SyntaxError inLaterEntry(String value) {
    return Documents.read("[{\"cardExt\":\"{}\"},{\"a\":" + value + "}]").end.error();
  }

  /** The same inside a {@code cardExt}. */
  private static SyntaxError inExt(String value) {
    String ext = "{\"a\":" + value + "}";
    Documents read = Documents.read("[{\"cardExt\":\"" + ext.replace("\"", "\\\"") + "\"}]");
    assertThat(read.end.error()).isNull();
    return read.exts.get(0) instanceof CardExt.Broken broken ? broken.error() : null;
  }
}
