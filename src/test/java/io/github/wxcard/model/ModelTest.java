package io.github.wxcard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.secret.Printable;
import io.github.wxcard.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {
  /** What was found under one reading is not taken for what another one finds. */
  @Test
  void eachPartOfAReadingIsInItsText() {
    List<Reading> readings =
        List.of(
            Reading.AUTO,
            Reading.AUTO.withKind(DocumentKind.OPEN_CARD),
            Reading.AUTO.withSyntax(Reading.Syntax.YAML),
            Reading.AUTO.at(ValuePath.of("data")),
            Reading.AUTO.withHandover(Handover.ASSEMBLED),
            Reading.AUTO.withTarget(Target.WEB),
            Reading.AUTO.asMixed(),
            Reading.AUTO.withCardId("pXX"));
    assertThat(readings).hasSize(Reading.class.getRecordComponents().length + 1);
    assertThat(readings.stream().map(Reading::toString)).doesNotHaveDuplicates();
  }

  @Test
  void aPathReadsAsAPersonWritesIt() {
    Path timestamp = Path.ROOT.member("cardList").item(1).member("cardExt").member("timestamp");
    assertThat(timestamp).hasToString("cardList[1].cardExt.timestamp");
    assertThat(Path.ROOT).hasToString("$");
    assertThat(Path.ROOT.item(0).member("a")).hasToString("[0].a");
    assertThat(Path.ROOT.member("a b").member("x.y").item(2)).hasToString("[\"a b\"][\"x.y\"][2]");
    assertThat(Path.ROOT.member("\u202e\"\n")).hasToString("[\"\\u202e\\\"\\u000a\"]");
    assertThat(Path.ROOT.member("a"))
        .isEqualTo(Path.ROOT.member("a"))
        .hasSameHashCodeAs(Path.ROOT.member("a"));
  }

  @Test
  void noTwoMembersShareAPath() {
    List<String> names =
        List.of(
            "\u0001", "\\u0001", "\\\\u0001", "##", "#\\u0023", "\"", "\\\"", "\\", "a.b", "a", "");
    List<String> paths = new ArrayList<>();
    for (String name : names) {
      paths.add(Path.ROOT.member(name).toString());
      // Alike in all that could be cut away at either end.
      for (int length : new int[] {60, 61, 500, 5_000}) {
        paths.add(Path.ROOT.member("x".repeat(length) + name + "y".repeat(length)).toString());
      }
    }
    assertThat(paths).doesNotHaveDuplicates();
    assertThat(Path.ROOT.member("x".repeat(1_999))).hasToString("x".repeat(1_999));
    assertThat(Path.ROOT.member("\u0001")).hasToString("[\"\\u0001\"]");
    assertThat(Path.ROOT.member("\\u0001")).hasToString("[\"\\\\u0001\"]");
  }

  @Test
  void namesThatFillAFileMakeNoPathThatDoes() {
    Path path = Path.ROOT;
    for (int depth = 0; depth < 64; depth++) {
      path = path.member("x".repeat(50_000));
    }
    assertThat(path.toString()).hasSizeLessThan(8_000);
  }

  @Test
  void printableTextIsOneVisibleLineOfBoundedLength() {
    assertThat(Printable.of("plain 卡券 😀")).isEqualTo("plain 卡券 😀");
    assertThat(Printable.of("a\nb\u001b[31m\u202e\u200d\ufeff\u00a0\u00ad"))
        .isEqualTo("a\\u000ab\\u001b[31m\\u202e\\u200d\\ufeff\\u00a0\\u00ad");
    assertThat(Printable.of("\udb40\udc41\ud800")).isEqualTo("\\u{e0041}\\ud800");
    // A face of Unicode 14, an unassigned character, noncharacters, formats of Unicode 14 and 15.
    assertThat(Printable.of("\ud83e\udee0\u0378")).isEqualTo("\ud83e\udee0\u0378");
    assertThat(Printable.of("\ufdd0\ufdef\uffff\udbff\udffe"))
        .isEqualTo("\\ufdd0\\ufdef\\uffff\\u{10fffe}");
    assertThat(Printable.of("\u0890\u0891\ud80d\udc39\ud80d\udc3f\ud80d\udc40"))
        .isEqualTo("\\u0890\\u0891\\u{13439}\\u{1343f}\ud80d\udc40");
    assertThat(Printable.of("\u2065\ufff0\ufff8\udb40\udc00\udb43\udfff\udb44\udc00"))
        .isEqualTo("\\u2065\\ufff0\\ufff8\\u{e0000}\\u{e0fff}\udb44\udc00");
    assertThat(Printable.of("# ##[error]###")).isEqualTo("# #\\u0023[error]#\\u0023#");
    assertThat(Printable.of("x".repeat(60))).isEqualTo("x".repeat(60));
    assertThat(Printable.of("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
  }

  @Test
  void printableTextOfAnyLengthIsWhole() {
    String text = "plain ~ text #".repeat(10) + "\t#卡\n\u007f";
    assertThat(Printable.all(text))
        .isEqualTo("plain ~ text #".repeat(10) + "\\u0009#卡\\u000a\\u007f");
    assertThat(Printable.line(text)).isEqualTo("plain ~ text #".repeat(10) + "\t#卡\\u000a\\u007f");
    assertThat(Printable.line("##")).isEqualTo("#\\u0023");
  }

  @ParameterizedTest
  @CsvSource({
    "nonceStr,nonce_str",
    "noncestr,nonce_str",
    "nonce,nonce_str",
    "openId,openid",
    "timeStamp,timestamp",
    "time_stamp,timestamp",
    "sign,signature",
    "signatrue,signature",
    "Code,code",
    "appid,",
    "cardId,",
    "foo,",
    "outer,outer_str",
    "begin,"
  })
  void findsWhatWasMeant(String name, String meant) {
    List<String> members =
        List.of(
            "code",
            "fixed_begintimestamp",
            "nonce_str",
            "openid",
            "outer_str",
            "signature",
            "timestamp");
    assertThat(Nearest.to(name, members).orElse(null)).isEqualTo(meant);
  }

  @Test
  void kindsAndLevelsHaveNames() {
    assertThat(DocumentKind.of("add-card-result")).contains(DocumentKind.ADD_CARD_RESULT);
    assertThat(DocumentKind.of("auto")).isEmpty();
    assertThat(DocumentKind.ofFileName("a/spring.open-card.json")).contains(DocumentKind.OPEN_CARD);
    assertThat(DocumentKind.ofFileName("open-card.json")).isEmpty();
    assertThat(Severity.of(" Warning ")).contains(Severity.WARNING);
    assertThat(Severity.of("warn")).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    Position two = new Position(2, 1);
    assertThatThrownBy(() -> new Position(0, 1)).hasMessageContaining("0:1");
    assertThatThrownBy(() -> new Region(two, Position.START)).hasMessageContaining("2:1");
    Location somewhere = new Location("a", Region.START, "$");
    assertThatThrownBy(
            () ->
                new Finding(
                    "r", Severity.OFF, somewhere, Message.of("r"), List.of(), new TreeMap<>()))
        .hasMessageContaining("off");
  }
}
