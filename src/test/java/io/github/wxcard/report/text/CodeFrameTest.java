package io.github.wxcard.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.fixture.SourceLine;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeFrameTest {
  private static final Gate GATE = Ticket.gate(List.of(Ticket.of("my-test-ticket")));

  @Test
  void marksAToken() {
    assertThat(frame("  \"a\": 12,", "12"))
        .isEqualTo(
            """
            7 |   "a": 12,
              |        ^^""");
  }

  @Test
  void marksTheEndOfALine() {
    assertThat(text(CodeFrame.of(MaskedLine.of(line("[1,"), "", List.of(), GATE), region(4, 4))))
        .isEqualTo(
            """
            7 | [1,
              |    ^""");
  }

  @Test
  void keepsTheCaretInPlaceAfterWideCharactersTabsAndMarks() {
    assertThat(frame("\t卡券e\u0301😀 X", "X"))
        .isEqualTo("7 |     卡券e\u0301😀 X\n  | " + " ".repeat(12) + "^");
    assertThat(frame("\ud83e\udee0\ud83e\udee0X", "X"))
        .isEqualTo("7 | \ud83e\udee0\ud83e\udee0X\n  |     ^");
  }

  @Test
  void showsControlAndBidirectionalCharactersEscaped() {
    assertThat(frame("a\u202eb\u0007\u200bX", "X"))
        .isEqualTo("7 | a\\u202eb\\u0007\\u200bX\n  |                     ^");
  }

  @Test
  void showsNoCommandOfABuildServer() {
    assertThat(frame("##[error]X", "X"))
        .isEqualTo("7 | #\\u0023[error]X\n  | " + " ".repeat(14) + "^");
  }

  @Test
  void cutsALongLineAroundTheToken() {
    String line = "x".repeat(300) + "TOKEN" + "y".repeat(300);
    String frame = frame(line, "TOKEN");
    String[] lines = frame.split("\n", -1);
    assertThat(lines[0]).startsWith("7 | …xxx").endsWith("yyy…").hasSizeLessThan(110);
    assertThat(lines[1].indexOf('^')).isEqualTo(lines[0].indexOf("TOKEN"));
    assertThat(lines[1]).endsWith("^^^^^");
  }

  @Test
  void cutsALongToken() {
    String[] lines = frame("ab" + "T".repeat(500) + "cd", "T".repeat(500)).split("\n", -1);
    assertThat(lines[0]).startsWith("7 | abTTT").endsWith("T…").hasSizeLessThan(110);
    assertThat(lines[1]).startsWith("  |   ^^^");
  }

  @Test
  void aTokenThatIsCutHasTheSameRoomBeforeItHoweverLongItIs() {
    for (int length : new int[] {65, 86, 90, 97, 399, 400, 500}) {
      String token = "T".repeat(length);
      String line = "b".repeat(50) + token + "y".repeat(50);
      assertThat(frame(line, token))
          .isEqualTo(
              "7 | …%s%s…\n  |  %s%s"
                  .formatted("b".repeat(32), "T".repeat(64), " ".repeat(32), "^".repeat(64)));
    }
  }

  @Test
  void showsTheWholeOfALineThatFits() {
    String line = "x".repeat(90) + "END";
    assertThat(frame(line, "END")).startsWith("7 | " + line + "\n");
  }

  @Test
  void hidesSecretsOnTheSameLine() {
    String line = "{\"api_ticket\":\"abcdef\",\"n\":\"my-test-ticket\",\"x\":\"SECRET\",\"y\":1}";
    int secret = line.indexOf("\"SECRET\"") + 1;
    CodeFrame frame =
        CodeFrame.of(
            MaskedLine.of(line(line), "", List.of(region(secret, secret + 8)), GATE),
            region(line.indexOf("1}") + 1, line.indexOf("1}") + 2));
    assertThat(text(frame))
        .isEqualTo(
            """
            7 | {"api_ticket":***,"n":"***","x":***,"y":1}
              |                                         ^""");
  }

  @Test
  void aMarkedSecretIsHiddenToo() {
    assertThat(frame("{\"n\":\"my-test-ticket\"}", "\"my-test-ticket\""))
        .isEqualTo(
            """
            7 | {"n":"***"}
              |      ^^^^^""");
  }

  @Test
  void aTokenOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
    Region lines = new Region(new Position(7, 4), new Position(9, 2));
    assertThat(text(CodeFrame.of(MaskedLine.of(line("a: {  "), "", List.of(), GATE), lines)))
        .isEqualTo("7 | a: {  \n  |    ^^^");
  }

  @Test
  void linesOfNinetySixColumnsAreShownWhole() {
    String whole = "END" + "x".repeat(93);
    assertThat(frame(whole, "END")).startsWith("7 | " + whole + "\n");
    assertThat(frame(whole + "x", "END")).startsWith("7 | " + "END" + "x".repeat(93) + "…\n");
    String after = "x".repeat(93) + "END";
    assertThat(frame(after, "END")).startsWith("7 | " + after + "\n");
    assertThat(frame("x" + after, "END")).startsWith("7 | …" + "x".repeat(93) + "END\n");
  }

  @Test
  void thePartOfALineThatIsHeldIsCutBeforeIt() {
    SourceLine part = new SourceLine(7, 11, "x".repeat(1_500) + "abcdef", false);
    CodeFrame frame = CodeFrame.of(MaskedLine.of(part, "", List.of(), GATE), region(1_512, 1_513));
    assertThat(text(frame)).isEqualTo("7 | …abcdef\n  |   ^");
  }

  @Test
  void aCharacterIsNotHalvedWhereTheLineIsCut() {
    String marks = "\u0301".repeat(399);
    assertThat(frame("😀" + marks + "X", "X")).isEqualTo("7 | 😀" + marks + "X\n  |   ^");
    SourceLine half = new SourceLine(7, 11, "x".repeat(1_499) + "😀ab", false);
    assertThat(text(CodeFrame.of(MaskedLine.of(half, "", List.of(), GATE), region(1_512, 1_513))))
        .isEqualTo("7 | …😀ab\n  |    ^");
  }

  @Test
  void marksThatTakeNoColumnAreCutToo() {
    String marks = "\u0301".repeat(400);
    assertThat(frame("x" + marks + "X", "X")).isEqualTo("7 | …" + marks + "X\n  |  ^");
    String token = "X" + "\u0301".repeat(399);
    CodeFrame whole =
        CodeFrame.of(MaskedLine.of(line(token + "y"), "", List.of(), GATE), region(1, 401));
    assertThat(whole.token()).isEqualTo(token);
    assertThat(whole.after()).isEqualTo("…");
    CodeFrame cut =
        CodeFrame.of(MaskedLine.of(line(token + "\u0301y"), "", List.of(), GATE), region(1, 402));
    assertThat(cut.token()).isEqualTo(token + "…");
    assertThat(cut.after()).isEmpty();
  }

  @Test
  void secretsAreHiddenInWhateverOrderTheyAreNamed() {
    List<Region> secrets = List.of(region(10, 12), region(4, 6), region(7, 9));
    CodeFrame frame =
        CodeFrame.of(MaskedLine.of(line("a: b1 c2 d3 e"), "", secrets, GATE), region(13, 14));
    assertThat(text(frame)).startsWith("7 | a: *** *** *** e\n");
  }

  @Test
  void aLongSecretTakesNoMoreRoomThanAShortOne() {
    String secret = "x".repeat(3_000);
    String line = "{\"access_token\":\"" + secret + "\",\"timestamp\":1718000123000,\"a\":1}";
    String shown = "7 | {\"access_token\":***,\"timestamp\":1718000123000,\"a\":1}\n";
    assertThat(frame(line, "1718000123000")).startsWith(shown);
    assertThat(frame(line, "\"" + secret + "\"")).startsWith(shown);
    assertThat(frame(line, "{")).startsWith(shown);
    String twice = "{\"app_secret\":\"" + secret + "\"," + line.substring(1);
    String both = "7 | {\"app_secret\":***," + shown.substring("7 | {".length());
    assertThat(frame(twice, "1718000123000")).startsWith(both);
    assertThat(frame(twice, "{")).startsWith(both);
  }

  @Test
  void asMuchIsLookedAtBesideASecretAsWithoutOne() {
    String secret = "k".repeat(3_000);
    assertThat(beside("a" + marks(400) + secret, secret, secret)).isEqualTo("…" + marks(400) + "|");
    assertThat(beside(secret + marks(400) + "X", secret, "X")).isEqualTo("…" + marks(400) + "|");
    assertThat(beside("a" + marks(401) + secret + "X", secret, "X"))
        .isEqualTo("…" + marks(400) + "***|");
    assertThat(beside("X" + marks(399) + secret, secret, "X")).isEqualTo("|" + marks(399) + "…");
    assertThat(beside(secret + "X" + marks(400), secret, "X")).isEqualTo("***|" + marks(399) + "…");
    assertThat(beside("X" + secret + marks(400) + "y", secret, "X"))
        .isEqualTo("|***" + marks(399) + "…");
  }

  /** What is shown before and after a token of a line with a secret in it. */
  private static String beside(String line, String secret, String token) {
    int at = line.indexOf(secret) + 1;
    int start = line.indexOf(token) + 1;
    CodeFrame frame =
        CodeFrame.of(
            MaskedLine.of(line(line), "", List.of(region(at, at + secret.length())), GATE),
            region(start, start + token.length()));
    return frame.before() + "|" + frame.after();
  }

  /** Marks that take no column. */
  private static String marks(int count) {
    return "\u0301".repeat(count);
  }

  private static SourceLine line(String text) {
    return new SourceLine(7, 1, text, false);
  }

  private static String frame(String line, String token) {
    int at = line.indexOf(token) + 1;
    return text(
        CodeFrame.of(
            MaskedLine.of(line(line), "", List.of(), GATE), region(at, at + token.length())));
  }

  private static String text(CodeFrame frame) {
    return String.join(
        "\n", ConsoleFormat.lines(frame, Severity.ERROR, ConsoleFormat.Palette.NONE));
  }

  private static Region region(int start, int end) {
    return new Region(new Position(7, start), new Position(7, end));
  }
}
