package io.github.wxcard.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters after backslashes, and where they stand. */
class DecodedTest {
  @ParameterizedTest
  @CsvSource({
    "u0041, u0041",
    "\\u0041, A",
    "x\\u0041, xA",
    "\\u004, u004",
    "\\u00, u00",
    "\\uzzzz, uzzzz",
    "\\u00g1, u00g1",
    "\\x41y, Ay",
    "\\x4, x4",
    "\\u{41}y, Ay",
    "\\u{1f600}, \ud83d\ude00",
    "\\u{41, u{41",
    "\\\\\\u00ffy, \u00ffy",
  })
  void unitsAreReadAfterBackslashesOnly(String source, String text) {
    assertThat(bare(source).text()).isEqualTo(text);
  }

  @Test
  void lettersStandForControlsAfterBackslashesOnly() {
    assertThat(bare("\\b\\f\\n\\r\\t\\a").text()).isEqualTo("\b\f\n\r\ta");
    assertThat(bare("bfnrt").text()).isEqualTo("bfnrt");
    assertThat(bare("\\u0000").text()).isEqualTo("\0");
  }

  @Test
  void placesIncludeTheBackslashes() {
    Decoded plain = bare("a\\\\\"\\u0062");
    assertThat(plain.text()).isEqualTo("a\"b");
    assertThat(new int[] {plain.start(0), plain.start(1), plain.start(2)}).containsExactly(0, 1, 4);
    assertThat(new int[] {plain.end(0), plain.end(1), plain.end(2)}).containsExactly(1, 4, 10);
    assertThat(new int[] {plain.backslashes(0), plain.backslashes(1), plain.backslashes(2)})
        .containsExactly(0, 2, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "a%41%2542%252543%u0044%2z%, aABCD%2z%",
    "%22&quot;&amp;quot;&#39;&#x41;&amp;amp;#66;&lt&amp, \"\"\"'AB&lt&amp",
    "&#38;#65;%2526%2523%2536%2536%253b, AB",
  })
  void escapesOfAddressesAndOfHtmlAreUndone(String source, String text) {
    Decoded plain = Decoded.asWritten(source).withoutMarkup();
    assertThat(plain.text()).isEqualTo(text);
    assertThat(plain.start(0)).isZero();
    assertThat(plain.end(text.length() - 1)).isEqualTo(source.length());
  }

  private static Decoded bare(String text) {
    return Decoded.asWritten(text).withoutBackslashes();
  }
}
