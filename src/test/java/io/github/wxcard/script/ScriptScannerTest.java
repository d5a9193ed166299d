package io.github.wxcard.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.list.Documents;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.text.FileText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptScannerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a:1",
        "{ a : 1",
        "{'a':1",
        "{\"a\"\n:1",
        "{`a`:1",
        "{\u00a0a\u00a0:1",
        "{\ufeff\"a\":1",
        "{data-id:1",
        "{'data-id':1",
        "{data.id:1",
        "{'a'::1",
        "{ // one\n a /* two */ : 1",
        "{/* one *//* two */'a':1"
      })
  void aBraceBeforeANameAndAColonOpensAnObject(String text) throws IOException {
    assertThat(scanner(text).opensObject(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{:1",
        "{'':1",
        "{'a\":1",
        "{a;",
        "{std::a",
        "{return 1",
        "[a:1",
        "{'a",
        "{// a: 1",
        "{/* a: 1"
      })
  void anyOtherBraceOpensABlock(String text) throws IOException {
    assertThat(scanner(text).opensObject(0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'{'a':1", "' {'a':1", "'\u00a0{'a':1", "'[{ 'data-id' :1", "'[ [{'data.id':1"})
  void jsonInItsOwnQuotesBeginsAtItsBracket(String text) throws IOException {
    long bracket = scanner(text).rawBracket(1, '\'');
    assertThat(bracket).isPositive();
    assertThat(text.charAt((int) bracket)).isIn('{', '[');
  }

  @ParameterizedTest
  @ValueSource(strings = {"'{\"a\":1", "'{a:1", "'{'a b':1", "'{'':1", "'[1", "''"})
  void whatHasOtherQuotesIsAString(String text) throws IOException {
    assertThat(scanner(text).rawBracket(1, '\'')).isNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"// a\n 1", "/* a */1", "/**/ // b\r\n\u00a01", " 1", "/* // */1"})
  void commentsAreBlanks(String text) throws IOException {
    long at = scanner(text).afterBlanksAndComments(0);
    assertThat(text.substring((int) at)).isEqualTo("1");
  }

  @Test
  void aCommentThatDoesNotEndGoesOnToTheEnd() throws IOException {
    assertThat(scanner("/* 1").afterBlanksAndComments(0)).isEqualTo(4);
    assertThat(scanner("// 1").afterBlanksAndComments(0)).isEqualTo(4);
    assertThat(scanner("/ 1").afterBlanksAndComments(0)).isZero();
  }

  @Test
  void aLongCommentIsNotReadForEachBraceInIt() throws IOException {
    assertThat(scanner("{/*" + "-".repeat(900) + "*/a:1").opensObject(0)).isTrue();
    assertThat(scanner("{/*" + "-".repeat(1_100) + "*/a:1").opensObject(0)).isFalse();
  }

  @Test
  void anObjectOfAScriptIsFoundWhateverCommentsAreInIt() {
    String entry = "cardId: 'pXX', /* a: */ cardExt: '{\"timestamp\":\"1\"}'}";
    Documents read =
        Documents.read(
            "show([ // all\n { // the first\n" + entry + ", {/* next */" + entry + "]);");
    assertThat(read.exts).hasSize(2);
    assertThat(read.end.kind()).isEqualTo(DocumentKind.ADD_CARD);
  }

  @Test
  void anObjectOfAScriptIsFoundWhateverBlanksAreInIt() {
    String entry = "cardId:\u00a0'pXX', 'data-id': 1, cardExt:\u00a0'{\"timestamp\":\"1\"}'}";
    Documents plain = Documents.read("show({" + entry + ");");
    Documents pasted = Documents.read("show({\u00a0" + entry + ");");
    assertThat(plain.exts).hasSize(1);
    assertThat(pasted.exts).hasSize(1);
    assertThat(pasted.end.kind()).isEqualTo(DocumentKind.ADD_CARD);
  }

  @Test
  void aBareNameMayHaveAHyphen() throws IOException {
    ScriptTokens tokens = new ScriptTokens(text("{data-id: 1, a.b: 2}"), 0, "", false);
    StringBuilder read = new StringBuilder();
    while (tokens.next() != null) {
      read.append(tokens.text()).append(' ');
    }
    assertThat(read.toString().strip()).isEqualTo("data-id 1 a.b 2");
  }

  private static ScriptScanner scanner(String text) {
    return new ScriptScanner(text(text));
  }

  private static FileText text(String text) {
    return new FileText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
