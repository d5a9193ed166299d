package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters behind backslashes, and where they stand. */
class UnescapedTest {
  @ParameterizedTest
  @CsvSource({
    "u0041, u0041",
    "\\u0041, A",
    "x\\u0041, xA",
    "\\u004, u004",
    "\\u00, u00",
    "\\uzzzz, uzzzz",
    "\\u00g1, u00g1",
    "\\x0041, x0041",
    "\\\\\\u00ffy, \u00ffy",
  })
  void unitsAreReadBehindBackslashesOnly(String source, String text) {
    assertThat(new Unescaped(source).text()).isEqualTo(text);
  }

  @Test
  void lettersStandForControlsBehindBackslashesOnly() {
    assertThat(new Unescaped("\\b\\f\\n\\r\\t\\a").text()).isEqualTo("\b\f\n\r\ta");
    assertThat(new Unescaped("bfnrt").text()).isEqualTo("bfnrt");
    assertThat(new Unescaped("\\u0000").text()).isEqualTo("\0");
  }

  @Test
  void placesIncludeTheBackslashes() {
    Unescaped plain = new Unescaped("a\\\\\"\\u0062");
    assertThat(plain.text()).isEqualTo("a\"b");
    assertThat(new int[] {plain.start(0), plain.start(1), plain.start(2)}).containsExactly(0, 1, 4);
    assertThat(new int[] {plain.end(0), plain.end(1), plain.end(2)}).containsExactly(1, 4, 10);
    assertThat(new int[] {plain.backslashes(0), plain.backslashes(1), plain.backslashes(2)})
        .containsExactly(0, 2, 1);
  }
}
