package io.github.wxcard.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.output.ReportKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.RichRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
  private static final String LIST = "{\"cardList\":[],}";

  @Test
  void framesTheLineOfAFinding() {
    CodeFrame frame = frame(new Position(1, 16));
    assertThat(frame).isNotNull().extracting(CodeFrame::token).isEqualTo("}");
  }

  /** Columns beyond the largest number are given as that number. */
  @Test
  void hasNoFrameOfAPlaceThatNobodyKnows() {
    assertThat(frame(new Position(1, Integer.MAX_VALUE))).isNull();
  }

  /** A ticket is not known where the part of a line that is looked at ends within it. */
  @Test
  void noHalfOfATicketIsShownWhereALongLineIsCut() {
    String ticket = TestRun.TICKET.reveal();
    for (int cut = 0; cut <= ticket.length(); cut++) {
      // What is hidden takes no room, so the frame comes to show what stands far from its place.
      String hidden = "\"secret\":\"" + "s".repeat(17_940 - cut) + "\"";
      assertShown("[{\"cardId\":\"\"," + hidden + ",\"x\":\"" + ticket + "\"}]", ticket);
      hidden = "\"secret\":\"" + "s".repeat(19_900 + cut) + "\"";
      assertShown(
          "[" + " ".repeat(30_000) + "{\"x\":\"" + ticket + "\"," + hidden + ",\"cardId\":5}]",
          ticket);
    }
  }

  /** The reader knows no names in what is no YAML before it breaks. */
  @Test
  void aSecretWhoseNameStandsALineBeforeABreakIsNotShown() throws IOException {
    String text = "a resp={cardList=[{\"secret\":\n\"kgt8ON7yVITDhtdw\", \"b\": 1, c: [";
    TestRun run = new TestRun().with("a.yaml", text);
    Outcome outcome = run.outcome(ModulePath.ROOT);
    assertThat(outcome.report().findings()).isNotEmpty();
    assertThat(RichRun.text(ReportKind.HTML.format(), outcome)).doesNotContain("kgt8ON7yVITD");
  }

  @Test
  void aBreakBesideASecretIsShownWithWhatStandsBeforeIt() {
    String entry = "[{\"cardId\":\"p\",\n \"secret\":";
    assertThat(lastFrame(entry + "\"abc\",\n }]"))
        .extracting(CodeFrame::before, CodeFrame::token, CodeFrame::after)
        .containsExactly(" ", "}", "]");
    assertThat(lastFrame(entry + "abc,\n }]"))
        .extracting(CodeFrame::before, CodeFrame::token, CodeFrame::after)
        .containsExactly(" \"secret\":", "***", "***");
    assertThat(lastFrame(entry + "\"abc\"def\"}]"))
        .extracting(CodeFrame::before, CodeFrame::token, CodeFrame::after)
        .containsExactly(" \"secret\":***", "***", "");
  }

  private static @Nullable CodeFrame lastFrame(String list) {
    Outcome outcome = new TestRun().with("a.json", list).outcome(ModulePath.ROOT);
    List<Finding> findings = outcome.report().findings();
    Finding last = findings.get(findings.size() - 1);
    return new CodeFrames(List.of(last), outcome.report(), outcome.sources()).of(last);
  }

  private static void assertShown(String list, String ticket) {
    Outcome outcome = new TestRun().with("a.json", list).outcome(ModulePath.ROOT);
    CodeFrames frames =
        new CodeFrames(outcome.report().findings(), outcome.report(), outcome.sources());
    for (Finding finding : outcome.report().findings()) {
      CodeFrame frame = frames.of(finding);
      assertThat(frame).isNotNull();
      String shown = frame.before() + frame.token() + frame.after();
      assertThat(shown)
          .doesNotContain(ticket.substring(0, 8), ticket.substring(ticket.length() - 8));
    }
  }

  private static @Nullable CodeFrame frame(Position start) {
    Report report = new TestRun().with("a.json", LIST).report();
    Finding found = report.findings().get(0);
    Region region = new Region(start, Position.of(start.line(), start.column() + 1L));
    Finding finding =
        new Finding(
            found.rule(),
            found.severity(),
            new Location("a.json", region, found.location().path()),
            found.message(),
            found.related(),
            found.properties());
    try (FrameReader frames =
        new FrameReader("a.json", report, Map.of("a.json", Source.of(LIST)))) {
      return frames.of(finding);
    }
  }
}
