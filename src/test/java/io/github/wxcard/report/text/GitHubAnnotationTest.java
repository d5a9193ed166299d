package io.github.wxcard.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.RichRun;
import io.github.wxcard.report.RunnerCommand;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GitHubAnnotationTest {
  private static final Messages MESSAGES = Messages.in(Language.EN);

  @Test
  void saysWhereAndWhat() {
    assertThat(of(Severity.WARNING, "a b.json", 1))
        .isEqualTo(
            "::warning file=shop/a b.json,line=1,endLine=1,col=2,endColumn=4,"
                + "title=wxcard%3A missing-nonce"
                + "::there is no nonce_str, so the request can be replayed; add a fresh random"
                + " string of at most 32 letters and digits, and sign it");
    assertThat(of(Severity.INFO, "a.json", 1)).startsWith("::notice ");
  }

  @Test
  void leavesOutColumnsOfSeveralLines() {
    assertThat(of(Severity.ERROR, "a.json", 3))
        .startsWith("::error file=shop/a.json,line=1,endLine=3,title=");
  }

  @Test
  void isOneCommandWhateverTheFixtureHolds() throws IOException {
    Outcome outcome = RichRun.run().outcome(ModulePath.ROOT);
    for (Finding finding : outcome.report().findings()) {
      String line = GitHubAnnotation.of(finding, MESSAGES, ModulePath.ROOT);
      assertThat(line).doesNotContain("\n", "\r", "##[").startsWith("::");
      RunnerCommand command = RunnerCommand.parse(line);
      assertThat(command.name())
          .isEqualTo(finding.severity() == Severity.INFO ? "notice" : finding.severity().label());
      assertThat(command.properties().keySet())
          .isSubsetOf("file", "line", "endLine", "col", "endColumn", "title");
      assertThat(command.data()).isEqualTo(MESSAGES.text(finding));
    }
  }

  private static String of(Severity severity, String file, int endLine) {
    Region region = new Region(new Position(1, 2), new Position(endLine, 4));
    Finding finding =
        new Finding(
            "missing-nonce",
            severity,
            new Location(file, region, "$"),
            Message.of("missing-nonce.absent"),
            List.of(),
            new TreeMap<>());
    return GitHubAnnotation.of(finding, MESSAGES, new ModulePath("shop"));
  }
}
