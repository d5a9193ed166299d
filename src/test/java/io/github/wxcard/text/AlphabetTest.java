package io.github.wxcard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlphabetTest {
  @Test
  void theFirstOtherCharacterOfATextIsAWholeOne() {
    assertThat(Alphabet.ID.firstOther("")).isNull();
    assertThat(Alphabet.ID.firstOther("azAZ09_-")).isNull();
    assertThat(Alphabet.ID.firstOther("a b+c")).isEqualTo(" ");
    assertThat(Alphabet.ID.firstOther("ab\ud83c\udf81+")).isEqualTo("\ud83c\udf81");
    assertThat(Alphabet.ID.firstOther("a\u00e9")).isEqualTo("\u00e9");
    assertThat(Alphabet.ID.firstOther("a\ud83c")).isEqualTo("\ud83c");
    assertThat(Alphabet.ALPHANUMERIC.firstOther("a-b")).isEqualTo("-");
  }
}
