package io.github.wxcard.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import io.github.wxcard.list.Documents;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxDiagnoserTest {
  /** Text, reason, the offset of the offending character. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "``~EMPTY~0",
        "` `~EMPTY~1",
        "[1,]~TRAILING_COMMA~3",
        "{\"a\":1, }~TRAILING_COMMA~8",
        "{\"a\":1}}~TRAILING_TEXT~7",
        "[] x~TRAILING_TEXT~3",
        "[1 // c~COMMENT~3",
        "/**/[]~COMMENT~0",
        "[] // end~COMMENT~3",
        "{\"a\" /* */:1}~COMMENT~5",
        "['a']~SINGLE_QUOTE~1",
        "{a:1}~UNQUOTED_NAME~1",
        "{1:1}~UNQUOTED_NAME~1",
        "{a=1}~JAVA_MAP~1",
        "{a =1}~UNQUOTED_NAME~1",
        "{\"a\" 1}~MISSING_COLON~5",
        "{\"a\":1 \"b\":2}~MISSING_COMMA~7",
        "[1 2]~MISSING_COMMA~3",
        "[tru]~BAD_LITERAL~4",
        "[truex]~BAD_LITERAL~5",
        "[undefined]~BAD_LITERAL~1",
        "[NaN]~BAD_LITERAL~1",
        "[nul~UNEXPECTED_END~4",
        "[01]~BAD_NUMBER~2",
        "[-01]~BAD_NUMBER~3",
        "[-]~BAD_NUMBER~2",
        "[-Infinity]~BAD_NUMBER~2",
        "[+1]~BAD_NUMBER~1",
        "[.5]~BAD_NUMBER~1",
        "[1.]~BAD_NUMBER~3",
        "[1.5.5]~BAD_NUMBER~4",
        "[1e]~BAD_NUMBER~3",
        "[1e+]~BAD_NUMBER~4",
        "[0x1]~BAD_NUMBER~2",
        "[\"\\x\"]~BAD_ESCAPE~3",
        "[\"\\u12G4\"]~BAD_ESCAPE~6",
        "[\"\\u12~UNEXPECTED_END~6",
        "[\"\\~UNEXPECTED_END~3",
        "[\"abc~UNEXPECTED_END~5",
        "[~UNEXPECTED_END~1",
        "{~UNEXPECTED_END~1",
        "{\"a\"~UNEXPECTED_END~4",
        "{\"a\":~UNEXPECTED_END~5",
        "{\"a\":1,~UNEXPECTED_END~7",
        "[\"\\ud800\"]~LONE_SURROGATE~2",
        "[\"\\ud800\\u0041\"]~LONE_SURROGATE~2",
        "[\"\\udc00\"]~LONE_SURROGATE~2",
        "[\"\\ud800\\n\"]~LONE_SURROGATE~2",
        "[\"\\ud800\\x\"]~LONE_SURROGATE~2",
        "[\"\\ud800\\ud8zz\"]~LONE_SURROGATE~2",
        "[\"\\ud800\\uzc00\"]~BAD_ESCAPE~10",
        "[\"\\ud800\\udz00\"]~BAD_ESCAPE~11",
        "[\"\\ud800\\udcz0\"]~BAD_ESCAPE~12",
        "[\"\\ud800\\udc0\"]~BAD_ESCAPE~13",
        "[\"\\ud800\\udc0~UNEXPECTED_END~13",
        "[\"\\ud800\\~UNEXPECTED_END~9",
        "[,]~UNEXPECTED_CHARACTER~1",
        "{,}~UNEXPECTED_CHARACTER~1",
        "[}~UNEXPECTED_CHARACTER~1",
        "{\"a\":}~UNEXPECTED_CHARACTER~5",
        "[1}~AFTER_VALUE~2",
        "{\"a\":\"{\"b~AFTER_VALUE~8",
        "[1=~AFTER_VALUE~2",
        "[1;~AFTER_VALUE~2",
        "[#]~UNEXPECTED_CHARACTER~1"
      })
  void findsTheOffendingCharacter(String text, Reason reason, int offset) throws IOException {
    SyntaxError error = error(text);
    assertThat(error).isNotNull();
    assertThat(error.reason()).isEqualTo(reason);
    assertThat(error.ref().region().start().column()).isEqualTo(offset + 1);
    if (offset == text.length()) {
      assertThat(error.ref().region().end()).isEqualTo(error.ref().region().start());
      assertThat(error.found()).isEmpty();
    }
  }

  /** The last letter of the alphabet of Latin-1 is written as a byte that UTF-8 does not have. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"cardList\":[nux\u00ff]}~BAD_LITERAL~16",
        "],}\u00ff~UNEXPECTED_CHARACTER~1",
        "]\u00ff~UNEXPECTED_CHARACTER~1",
        "\"a\u0001\u00ff\"~CONTROL_CHARACTER~3",
        "[01\u00ff]~BAD_NUMBER~3",
        "[1a\u00ff]~BAD_NUMBER~3",
        "{a\u00ff~UNQUOTED_NAME~2",
        "\"\\ud800\u00ff\"~LONE_SURROGATE~2",
        "\"\\ud800\\\u00ff\"~LONE_SURROGATE~2",
        "\"\\ud800\\ud8\u00ff\"~LONE_SURROGATE~2",
        "\"\\ud800\\u\u00ff\"~INVALID_UTF8~10",
        "\"\\\u00ff\"~INVALID_UTF8~3",
        "\"\\u12\u00ff\"~INVALID_UTF8~6",
        "[1\u00ff]~INVALID_UTF8~3",
        "[tru\u00ff]~INVALID_UTF8~5"
      })
  void bytesThatAreNoneAfterTheOffendingCharacterDoNotHideIt(String text, Reason reason, int column)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    FileText window = new FileText(new ByteArrayInputStream(bytes));
    SyntaxError error = SyntaxDiagnoser.firstError(window, Path.ROOT, 0, "");
    assertThat(error).isNotNull();
    assertThat(error.reason()).isEqualTo(reason);
    assertThat(error.ref().region().start().column()).isEqualTo(column);
    Documents read = Documents.read(bytes, null);
    assertThat(read.end.error().reason()).isEqualTo(reason);
    assertThat(read.end.error().ref().region()).isEqualTo(error.ref().region());
  }

  @Test
  void relatesACommaThatNothingComesAfterWhereItStandsOnAnEarlierLine() throws IOException {
    assertThat(comma("[[1,2],\r\n\n ]")).isEqualTo("1:7-1:8");
    assertThat(comma("{\"a\":1 ,\n}")).isEqualTo("1:8-1:9");
    assertThat(comma("[1, ]")).isNull();
    assertThat(comma("[1,\n2 3]")).isNull();
  }

  private static @Nullable String comma(String text) throws IOException {
    SyntaxError error = error(text);
    assertThat(error).isNotNull();
    SourceRef comma = error.comma();
    return comma == null ? null : comma.region().toString();
  }

  @Test
  void tellsALineThatEndsInsideAStringFromOtherControlCharacters() throws IOException {
    for (String text : List.of("[\"a\n\"]", "[\"a\r\n\"]", "{\"a\n")) {
      SyntaxError error = error(text);
      assertThat(error).isNotNull();
      assertThat(error.reason()).isEqualTo(Reason.LINE_BREAK);
      assertThat(error.ref().region().start().column()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "0",
        "-0",
        "-0.0e-0",
        "1E+2",
        "\"\"",
        "true",
        "null",
        " [ ] ",
        "{ }",
        "{\"\":[{}]}",
        "\"\\ud83d\\ude00\\/\\b\"",
        "[[],{},\"\",1,false]"
      })
  void findsNothingInADocument(String text) throws IOException {
    assertThat(error(text)).isNull();
  }

  /** The parser and the grammar know of each other's verdict by nothing but the text. */
  @Test
  void agreesWithTheParserOnMutatedDocuments() throws IOException {
    Random random = new Random(20260101);
    String characters = "{}[]\",:\\/u0123dDeE.+-tfnabc \n\t'é";
    int broken = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder text = new StringBuilder(document(random, 3));
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(text.length() + 1);
        char other = characters.charAt(random.nextInt(characters.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, other);
          case 1 -> text.delete(Math.max(0, at - 1), at);
          default -> text.replace(Math.max(0, at - 1), at, Character.toString(other));
        }
      }
      boolean valid = parses(text.toString());
      SyntaxError error = error(text.toString());
      broken += valid ? 0 : 1;
      assertThat(error == null).as(text.toString()).isEqualTo(valid);
    }
    assertThat(broken).isGreaterThan(10_000);
  }

  /** No valid document begins with what stands before and with the offending character. */
  @Test
  void whatStandsBeforeTheOffendingCharacterCanBeCompleted() throws IOException {
    Random random = new Random(4);
    for (int round = 0; round < 5_000; round++) {
      String text = document(random, 3);
      int cut = random.nextInt(text.length());
      SyntaxError error = error(text.substring(0, cut));
      if (error != null) {
        assertThat(error.ref().region().start()).isEqualTo(error.ref().region().end());
        assertThat(error.reason()).isIn(Reason.UNEXPECTED_END, Reason.EMPTY);
      }
    }
  }

  private static SyntaxError error(String text) throws IOException {
    FileText window = new FileText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return SyntaxDiagnoser.firstError(window, Path.ROOT, 0, "");
  }

  private static boolean parses(String text) throws IOException {
    try (JsonParser parser = Limits.FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return false;
      }
      FileText window = new FileText(new ByteArrayInputStream(new byte[0]));
      new ValueReader(new StrictTokens(parser), window, new Documents()).read(Path.ROOT, 1);
      return parser.nextToken() == null;
    } catch (com.fasterxml.jackson.core.JsonProcessingException | NotStrictException e) {
      return false;
    }
  }

  private static String document(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 7)) {
      case 0 -> Integer.toString(random.nextInt(2000) - 1000);
      case 1 -> random.nextInt(9) + "." + random.nextInt(99) + "e-" + random.nextInt(9);
      case 2 -> random.nextBoolean() ? "true" : "null";
      case 3 -> "\"a\\n\\ud83d\\ude00é" + random.nextInt(9) + "\"";
      case 4 -> "[" + document(random, depth - 1) + " , " + document(random, depth - 1) + "]";
      case 5 -> random.nextBoolean() ? "[]" : "{ }";
      default ->
          "{\"k\": " + document(random, depth - 1) + ",\"l\":" + document(random, depth - 1) + "}";
    };
  }
}
