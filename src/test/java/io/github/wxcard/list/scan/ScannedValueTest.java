package io.github.wxcard.list.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.text.Alphabet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedValueTest {
  private static final String EXT =
      "{\"timestamp\":1718000123,\"nonce_str\":\"卡/a\",\"signature\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b\"}";

  /** One text, in whatever way its characters are escaped. */
  @Test
  void aTextIsTheSameHoweverItIsWritten() {
    String quotes = EXT.replace("\"", "\\\"");
    List<String> written =
        List.of(
            quotes,
            quotes.replace("/", "\\/"),
            quotes.replace("{", "\\u007b"),
            quotes.replace("\\\"", "\\u0022"),
            quotes.replace("卡", "\\u5361"));
    ScannedValue plain = ScannedValue.ofString(EXT);
    for (String ext : written) {
      String entry = "{\"cardId\":\"pQ7fXt9LmZb2-cRkVw0NsYhUaE4o\",\"cardExt\":\"" + ext + "\"}   ";
      byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
      EntryScanner scanner = ScannedEntries.scanner(DocumentKind.ADD_CARD);
      assertThat(scanner.scan(bytes, 0, bytes.length)).as(ext).isPositive();
      ScannedValue value = scanner.scanned().member("cardExt");
      assertThat(value.isFilled()).isTrue();
      assertThat(value.compareText(plain)).as(ext).isZero();
      assertThat(plain.compareText(value)).isZero();
      assertThat(value.text()).isEqualTo(EXT);
      assertThat(value.length()).isEqualTo(plain.length());
      assertThat(scanner.scanned().nonce().text()).isEqualTo("卡/a");
    }
  }

  @Test
  void aTextIsFoundWhereverItsQuotesAre() {
    for (String text : List.of("\"a\":1", "a\"b", "a", "ab")) {
      byte[] source = text.replace("\"", "\\\"").getBytes(StandardCharsets.UTF_8);
      for (String other : List.of("\"a\":1", "a\"b", "a", "ab", "\\", "")) {
        ScannedValue value = new ScannedValue();
        value.setQuotedString(source, 0, source.length);
        assertThat(value.isText(ScannedValue.ofString(other))).isEqualTo(text.equals(other));
      }
    }
    assertThat(new ScannedValue().isText(ScannedValue.ofString("a"))).isFalse();
  }

  @Test
  void aPairIsFoundWhereverItStands() {
    Alphabet first = Alphabet.of("yY");
    Alphabet second = Alphabet.of("oO");
    for (String with : List.of("yo", "xYo", "yyO", "oyoy")) {
      assertThat(ScannedValue.ofString(with).hasPair(first, second)).as(with).isTrue();
    }
    for (String without : List.of("", "y", "oy", "yxo", "xx")) {
      assertThat(ScannedValue.ofString(without).hasPair(first, second)).as(without).isFalse();
    }
  }

  @Test
  void eachWayToAskUndoesTheEscapes() {
    byte[] source = "{\\\"a\\\":1}  ".getBytes(StandardCharsets.UTF_8);
    byte[] text = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    ScannedValue value = new ScannedValue();
    value.setQuotedString(source, 0, 9);
    assertThat(value.at(1)).isEqualTo((byte) '"');
    value.setQuotedString(source, 0, 9);
    assertThat(value.eightAt(0)).isEqualTo(ScannedValue.ofString("{\"a\":1}").eightAt(0));
    value.setQuotedString(source, 0, 9);
    assertThat(value.isMadeOf(Alphabet.of("{\"a:1}"))).isTrue();
    value.setQuotedString(source, 0, 9);
    byte[] copy = new byte[7];
    assertThat(value.copyTo(copy, 0)).isEqualTo(7);
    assertThat(copy).isEqualTo(text);
    value.setQuotedString(source, 0, 9);
    value.setDigits(source, 7, 1);
    assertThat(value.number()).isEqualTo(1);
  }
}
