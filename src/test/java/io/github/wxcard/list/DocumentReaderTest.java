package io.github.wxcard.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.SyntaxError.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"errMsg\":\"addCard:ok\"};ADD_CARD_RESULT",
        "{\"errMsg\":\"addCard:ok\",\"cardList\":[{\"cardExt\":\"{}\"}]};ADD_CARD_RESULT",
        "{\"cardList\":[{\"cardExt\":\"{}\",\"isSuccess\":true}]};ADD_CARD_RESULT",
        "{\"cardList\":[{\"isSuccess\":true}],\"errMsg\":\"addCard:ok\"};ADD_CARD_RESULT",
        "{\"cardList\":[],\"errMsg\":\"addCard:ok\"};ADD_CARD_RESULT",
        "{\"cardList\":[{\"cardExt\":\"{}\"}],\"errMsg\":\"addCard:ok\"};ADD_CARD",
        "{\"cardList\":[{\"cardExt\":\"{}\",\"code\":\"1\"}]};ADD_CARD",
        "{\"cardList\":[{\"code\":\"1\"}]};OPEN_CARD",
        "{\"cardList\":[]};ADD_CARD",
        "[];ADD_CARD",
        "[{\"code\":\"1\"}];ADD_CARD",
        "{};",
        "{\"cardList\":[{}]};",
        "{\"cardList\":[1,{\"cardExt\":\"{}\"}]};",
        "{\"cardList\":{}};",
        "7;"
      })
  void recognisesKinds(String text, DocumentKind kind) {
    Documents read = Documents.read(text);
    assertThat(read.end.kind()).isEqualTo(kind);
    assertThat(read.end.complete()).isTrue();
    assertThat(read.kinds).allMatch(each -> each == kind);
  }

  @Test
  void aConfiguredKindSettlesIt() {
    byte[] text = "{\"cardList\":[{}]}".getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.read(text, DocumentKind.OPEN_CARD).kinds)
        .containsExactly(DocumentKind.OPEN_CARD);
  }

  /** Where the entry stands with an empty signature, and whether the empty value is null. */
  @ParameterizedTest
  @CsvSource({"0, '\"\"'", "1, '\"\"'", "0, null", "1, null"})
  void aFlatEntryWithAnEmptySignatureIsAnEntryWhereverItStands(int empty, String value) {
    String whole = "{\"card_id\":\"pXX\",\"timestamp\":\"1400000000\",\"signature\":\"ab\"}";
    String lacking = whole.replace("\"ab\"", value);
    String entries = empty == 0 ? lacking + "," + whole : whole + "," + lacking;
    for (String list : List.of("[%s]", "{\"cardList\":[%s]}", "{\"data\":[%s]}")) {
      Documents read = Documents.read(list.formatted(entries));
      assertThat(read.kinds).containsExactly(DocumentKind.ADD_CARD, DocumentKind.ADD_CARD);
      assertThat(read.exts.get(empty).object().member("signature")).isNull();
      assertThat(read.exts.get(1 - empty).object().member("signature")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "null"})
  void whatHasNeitherSignatureNorTimestampYetIsNoFlatEntry(String value) {
    String object = "{\"data\":{\"cardId\":\"pXX\",\"timestamp\":%s,\"signature\":%s}}";
    assertThat(Documents.read(object.formatted(value, value)).kinds).isEmpty();
    assertThat(Documents.read(object.formatted("1400000000", value)).kinds).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cardExt", "card_ext", "CardExt"})
  void theFirstEntryIsReadLikeTheOthers(String name) {
    String entry = "{\"cardId\":\"pXX\",\"%s\":\"{\\\"timestamp\\\":1}\"}".formatted(name);
    Documents read = Documents.read("[" + entry + "," + entry + "]");
    assertThat(read.exts).hasSize(2);
    assertThat(read.exts.get(0)).hasSameClassAs(read.exts.get(1));
  }

  @Test
  void merchantCouponsAreNoneOfOurs() {
    Documents read =
        Documents.read(
            "{\"cardList\":[{\"cardId\":\"1209180000\",\"cardExt\":"
                + "\"{\\\"out_request_no\\\":\\\"1\\\",\\\"sign\\\":\\\"s\\\"}\"}]}");
    assertThat(read.end.merchantCoupons()).isTrue();
    assertThat(read.kinds).isEmpty();
  }

  @Test
  void tellsTheEntriesBeforeTheBreak() {
    Documents read =
        Documents.read("{\"cardList\":[{\"cardExt\":\"{}\"},{\"cardExt\":\"{}\"},{\"ca");
    assertThat(read.kinds).hasSize(2);
    assertThat(read.end.complete()).isFalse();
    assertThat(read.end.error().reason()).isEqualTo(Reason.UNEXPECTED_END);
  }

  /** A parser hands out what stands before the break, whole or not. */
  @ParameterizedTest
  @CsvSource({"1a, 0", "01, 0", "1., 0", "1.5.5, 0", "0x1, 0", "1-, 0", "1+2, 0", "1\u00e9, 0"})
  @CsvSource({"1 a, 1", "1\", 1", "'1,a', 1", "1}, 1"})
  void aNumberThatBreaksIsNoEntry(String entry, int entries) {
    Documents read = Documents.read("[{\"cardExt\":\"{}\"}," + entry + "]");
    assertThat(read.kinds).hasSize(1 + entries);
    assertThat(read.end.complete()).isFalse();
  }

  @Test
  void aNumberThatBreaksIsNoMemberOfTheDocument() {
    for (String number : List.of("1a", "01")) {
      Documents read = Documents.read("{\"errMsg\":" + number + "}");
      assertThat(read.end.root().member("errMsg")).isNull();
    }
  }

  @Test
  void tellsTheEntriesBeforeAnInputThatFails() {
    InputStream good =
        new ByteArrayInputStream(
            "[{\"cardExt\":\"{}\"},{\"cardExt\":".getBytes(StandardCharsets.UTF_8));
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] target, int offset, int count) throws IOException {
            return read();
          }
        };
    Documents read = new Documents();
    assertThatThrownBy(
            () -> DocumentReader.read(new SequenceInputStream(good, failing), Reading.AUTO, read))
        .isInstanceOf(IOException.class)
        .hasMessage("disk on fire");
    assertThat(read.kinds).hasSize(1);
    assertThat(read.end.error()).isNull();
    assertThat(read.end.complete()).isFalse();
  }

  @Test
  void aBrokenCardExtStopsOnlyItsEntry() {
    Documents read =
        Documents.read("[{\"cardExt\":\"{,}\"},{\"cardExt\":\"{}\"},{\"cardExt\":{}}]");
    assertThat(read.exts.get(0)).isInstanceOf(CardExt.Broken.class);
    assertThat(read.exts.get(1)).isInstanceOf(CardExt.Members.class);
    assertThat(read.exts.get(2)).isInstanceOf(CardExt.Unserialized.class);
  }

  @Test
  void holdsItsLimits() {
    assertThat(reason("[".repeat(100_000))).isEqualTo(Reason.TOO_DEEP);
    assertThat(reason("{\"a\":".repeat(65))).isEqualTo(Reason.TOO_DEEP);
    assertThat(reason("[{\"cardId\":" + "1".repeat(1_000_000) + "}]")).isEqualTo(Reason.TOO_LONG);
    assertThat(reason("{\"" + "n".repeat(60_000) + "\":1}")).isEqualTo(Reason.TOO_LONG);
    assertThat(Documents.read("[".repeat(64) + "]".repeat(64)).end.complete()).isTrue();
  }

  @Test
  void anEndlessStringEndsInAnErrorAtItsBeginning() {
    Documents read = Documents.read("[{\"cardExt\":\"" + "x".repeat(12_000_001) + "\"}]");
    assertThat(read.end.error().reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(read.end.error().ref().region()).hasToString("1:13-1:14");
  }

  @Test
  void endlessBlanksEndInAnError() {
    InputStream blanks =
        new InputStream() {
          private long left = 200_000_000;

          @Override
          public int read() {
            return left-- > 0 ? ' ' : -1;
          }

          @Override
          public int read(byte[] target, int offset, int count) {
            if (left <= 0) {
              return -1;
            }
            int given = (int) Math.min(left, count);
            java.util.Arrays.fill(target, offset, offset + given, (byte) ' ');
            left -= given;
            return given;
          }
        };
    Documents read = new Documents();
    org.assertj.core.api.Assertions.assertThatCode(
            () -> DocumentReader.read(blanks, Reading.AUTO, read))
        .doesNotThrowAnyException();
    assertThat(read.end.error().reason()).isEqualTo(Reason.TOO_LONG);
  }

  @Test
  void anUnknownMemberOfAnySizeTakesNoMemory() {
    String items = "1,".repeat(3_000_000);
    Documents read = Documents.read("{\"x\":[" + items + "1],\"cardList\":[{\"cardExt\":\"{}\"}]}");
    assertThat(read.end.complete()).isTrue();
    assertThat(read.kinds).hasSize(1);
    assertThat(read.places.get("cardList[0]").start().column()).isEqualTo(items.length() + 22);
  }

  @Test
  void namesRepeatedOutsideEntriesAreTold() {
    Documents read =
        Documents.read(
            "{\"a\":[{\"b\":1,\"b\":2}],\"a\":{\"c\":1,\"d\":2,\"c\":3},\"cardList\":[]}");
    assertThat(read.end.duplicates().stream().map(each -> each.again().path().toString()))
        .containsExactly("a[0].b", "a.c", "a");
    assertThat(read.end.duplicates().get(0).first().region()).hasToString("1:8-1:11");
  }

  @Test
  void namesRepeatedAmongManyAreTold() {
    StringBuilder object = new StringBuilder("[{");
    for (int at = 0; at < 40; at++) {
      object.append("\"m").append(at % 30).append("\":1,");
    }
    Documents read = Documents.read(object + "\"cardExt\":\"{}\"}]");
    assertThat(read.end.complete()).isTrue();
    assertThat(read.duplicates).hasSize(10).startsWith("m0").endsWith("m9");
  }

  @Test
  void utf16IsToldAsWhatItIsNot() {
    assertThat(Documents.read("{}".getBytes(StandardCharsets.UTF_16), null).end.error().reason())
        .isEqualTo(Reason.INVALID_UTF8);
    assertThat(Documents.read("{}".getBytes(StandardCharsets.UTF_16BE), null).end.error().reason())
        .isEqualTo(Reason.NUL);
  }

  @Test
  void overlongAndSurrogateBytesAreNoUtf8() {
    for (byte[] bad :
        List.of(
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xe5, (byte) 0x8d})) {
      byte[] text = new byte[bad.length + 4];
      System.arraycopy("[\"é".getBytes(StandardCharsets.UTF_8), 0, text, 0, 4);
      System.arraycopy(bad, 0, text, 4, bad.length);
      Documents read = Documents.read(text, null);
      assertThat(read.end.error().reason()).isEqualTo(Reason.INVALID_UTF8);
      assertThat(read.end.error().ref().region()).hasToString("1:4-1:5");
    }
  }

  @Test
  void aNameBeforeTheLastValueOfABrokenFileHasItsPlace() {
    for (String value : List.of("false", "1", "null", "\"x\"", "-2.5e3")) {
      Documents read = Documents.read("{\r  \"errMsg\":" + value);
      assertThat(read.end.error().reason()).isEqualTo(Reason.UNEXPECTED_END);
      assertThat(read.end.root().members().get(0).key().region()).hasToString("2:3-2:11");
    }
  }

  @Test
  void aNumberEndsBeforeWhatBelongsToNone() {
    for (String number : List.of("6", "-60", "99", "6.25", "6e7", "-6.5E+7", "6e-7")) {
      byte[] text = ("{\"cardList\":[" + number + "{]}").getBytes(StandardCharsets.UTF_8);
      Documents read = Documents.read(text, DocumentKind.ADD_CARD);
      int end = 14 + number.length();
      assertThat(read.places.get("cardList[0]")).hasToString("1:14-1:" + end);
      assertThat(read.end.error().ref().region()).hasToString("1:" + end + "-1:" + (end + 1));
    }
  }

  @Test
  void bytesThatAreNoTextAfterALiteralAreAnErrorToo() {
    for (String start : List.of("{\"errMsg\":0a", "0a", "[{\"cardId\":-", "{\"x\":tru")) {
      byte[] bytes = (start + "\u00ee").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(Documents.read(bytes, null).end.error()).as(start).isNotNull();
    }
  }

  @Test
  void aRootStringThatBreaksOffIsAnError() {
    byte[] text = {'"', 'a', (byte) 0xff, '"'};
    assertThat(Documents.read(text, null).end.error().ref().region()).hasToString("1:3-1:4");
    assertThat(Documents.read("\"a").end.error().reason()).isEqualTo(Reason.UNEXPECTED_END);
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsOffendingAsAWhole() {
    Documents read = Documents.read("{\"cardList\":[😀]}");
    assertThat(read.end.error().ref().region()).hasToString("1:14-1:16");
    assertThat(read.end.error().found()).isEqualTo("😀");
  }

  @Test
  void noErrorQuotesMoreThanTheCharacterOfWhatMayBeASecret() {
    assertThat(Documents.read("[{\"ticket\":s3cr3t}]").end.error().found()).isEqualTo("***");
    assertThat(Documents.read("[{\"ticket\":undefined}]").end.error().found())
        .isEqualTo("undefined");
  }

  private static Reason reason(String text) {
    return Documents.read(text).end.error().reason();
  }
}
